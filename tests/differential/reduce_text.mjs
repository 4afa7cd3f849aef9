// Text cut at lines and brackets, for reduce.mjs. Strings and comments are skipped, regular expressions and template
// literals are not understood; a wrong cut only costs a candidate that fails.

/** For each character: is it code (not inside a string or a comment)? */
function codeMask(text) {
  const mask = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "'" || c === '"' || c === '`') {
      for (i++; i < text.length && text[i] !== c && (text[i] !== '\n' || c === '`'); i++) if (text[i] === '\\') i++;
    } else if (c === '/' && text[i + 1] === '/') {
      while (i < text.length && text[i] !== '\n') i++;
    } else if (c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2);
      i = end < 0 ? text.length : end + 1;
    } else {
      mask[i] = 1;
    }
  }
  return mask;
}

const kOpen = '([{';
const kClose = ')]}';

/** Runs of lines at whose ends all brackets are closed, as `{ start, end }` line numbers. */
export function splitGroups(lines) {
  const groups = [];
  const text = lines.join('\n');
  const mask = codeMask(text);
  let depth = 0;
  let start = 0;
  let line = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n') {
      if (mask[i] && kOpen.includes(text[i])) depth++;
      if (mask[i] && kClose.includes(text[i])) depth--;
      continue;
    }
    line++;
    if (depth <= 0) {
      groups.push({ start, end: line });
      start = line;
      depth = 0;
    }
  }
  if (start < lines.length) groups.push({ start, end: lines.length });
  return lines.length === 0 ? [] : groups;
}

/** Every item of a list in brackets, with one comma, as a range of offsets to cut. Longest first. */
export function bracketLists(text) {
  const mask = codeMask(text);
  const stack = [];
  const cuts = [];
  for (let i = 0; i < text.length; i++) {
    if (!mask[i]) continue;
    if (kOpen.includes(text[i])) stack.push({ open: i, commas: [] });
    else if (text[i] === ',' && stack.length) stack.at(-1).commas.push(i);
    else if (kClose.includes(text[i]) && stack.length) {
      const { open, commas } = stack.pop();
      const bounds = [open, ...commas, i];
      for (let item = 0; item + 1 < bounds.length; item++) {
        // with the comma before it, or for the first item with the one after it
        const start = item === 0 ? open + 1 : bounds[item];
        let end = item === 0 && commas.length ? bounds[1] + 1 : bounds[item + 1];
        while (item === 0 && commas.length && text[end] === ' ') end++;
        if (text.slice(start, end).trim() !== '') cuts.push({ start, end });
      }
    }
  }
  return cuts.sort((a, b) => b.end - b.start - (a.end - a.start));
}
