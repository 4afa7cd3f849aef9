// Which form did each module end in? The adapter to the converter's report.

export const kForms = ['named', 'default', 'object', 'commonjs'];

/** What to add to the command line to get a report on stdout. */
export const reportArgs = ['--report=json'];

/** Map from path to form, from the report; empty if there is none to be understood. */
export function formsOf(stdout) {
  const forms = new Map();
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    for (const [, file, form] of stdout.matchAll(/^(?:module )?(\S+): (named|default|object|commonjs)\b/gm)) forms.set(file, form);
    return forms;
  }
  const visit = (value) => {
    if (value === null || typeof value !== 'object') return;
    const file = value.path ?? value.file;
    if (typeof file === 'string' && kForms.includes(value.form)) forms.set(file, value.form);
    Object.values(value).forEach(visit);
  };
  visit(report);
  return forms;
}

/** Adds the forms of one program to a count; main modules (which export nothing) are counted apart. */
export function countForms(counts, forms, entry) {
  for (const [file, form] of forms) {
    const isMain = file === entry || file.endsWith(`/${entry}`);
    const key = isMain ? 'main' : form;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

/** `named 61.0 %, default 35.2 %, ...` and the share of named and default together. */
export function formsText(counts) {
  const total = kForms.reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
  if (total === 0) return 'forms: no report';
  const percent = (form) => ((100 * (counts.get(form) ?? 0)) / total).toFixed(1);
  const each = kForms.map((form) => `${form} ${counts.get(form) ?? 0} (${percent(form)} %)`).join(', ');
  return `forms of ${total} modules: ${each}; named or default ${shareOfIdiomatic(counts).toFixed(2)} %`;
}

export function shareOfIdiomatic(counts) {
  const total = kForms.reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
  return total === 0 ? 100 : (100 * ((counts.get('named') ?? 0) + (counts.get('default') ?? 0))) / total;
}
