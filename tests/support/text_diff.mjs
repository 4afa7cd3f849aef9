// A small line diff for test reports and accepted differences.

/**
 * Lines that differ between two texts, `-` for `before` and `+` for `after`, without context; '' when they are
 * equal. Long common heads and tails are cut first, so the quadratic middle stays small.
 */
export function lineDiff(before, after) {
  if (before === after) return '';
  const a = splitLines(before);
  const b = splitLines(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length * right.length > 4_000_000) return mark('-', left) + mark('+', right);
  return longestCommon(left, right);
}

/** A line's own end is part of it, so that a missing final newline or a CRLF shows. */
function splitLines(text) {
  return text === '' ? [] : text.match(/[^\n]*\n|[^\n]+$/g);
}

function show(line) {
  const body = line.endsWith('\n') ? line.slice(0, -1) : `${line}\\ no newline`;
  return body.replaceAll('\r', '\\r').replaceAll('\ufeff', '\\ufeff');
}

function mark(sign, lines) {
  return lines.map((line) => `${sign}${show(line)}\n`).join('');
}

function longestCommon(a, b) {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] = a[i] === b[j] ? table[at + width + 1] + 1 : Math.max(table[at + width], table[at + 1]);
    }
  }
  let text = '';
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (i < a.length && (j === b.length || table[(i + 1) * width + j] >= table[i * width + j + 1])) {
      text += mark('-', [a[i++]]);
    } else {
      text += mark('+', [b[j++]]);
    }
  }
  return text;
}
