// How a file is typed: quotes, semicolons, indent, newlines. Productions write single quotes, semicolons and two
// spaces; a style rewrites that.

export function randomStyle(random) {
  return new FileStyle({
    quote: random.chance(0.25) ? '"' : "'",
    semicolons: !random.chance(0.2),
    indent: random.pick(['  ', '  ', '    ', '\t']),
    newline: random.chance(0.05) ? '\r\n' : '\n',
  });
}

export class FileStyle {
  constructor({ quote = "'", semicolons = true, indent = '  ', newline = '\n' } = {}) {
    Object.assign(this, { quote, semicolons, indent, newline });
  }

  apply(text) {
    let lines = text.split('\n');
    if (!this.semicolons) lines = withoutSemicolons(lines);
    lines = lines.map((line) => line.replace(/^(?: {2})+/, (spaces) => this.indent.repeat(spaces.length / 2)));
    if (this.quote === '"') lines = lines.map((line) => (line.includes('"') ? line : line.replaceAll("'", '"')));
    return lines.join(this.newline);
  }
}

// Neither goes on in the next line, whatever that begins with.
const kEndsAnyway = /=> \{[^{}]*\};$|^(.*\) )?return;$/;

/** Drops the semicolon at a line's end unless the next line would then continue the statement. */
function withoutSemicolons(lines) {
  return lines.map((line, index) => {
    if (!line.endsWith(';')) return line;
    if (kEndsAnyway.test(line.trim())) return line.slice(0, -1);
    const next = lines.slice(index + 1).find((each) => each.trim() !== '')?.trim() ?? '';
    return /^[([`/+*-]/.test(next) ? line : line.slice(0, -1);
  });
}
