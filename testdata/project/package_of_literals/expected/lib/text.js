const LIMIT = 80;

const text = {
  LIMIT,
  pad: pad,
  trim: trim,
  version: 2,
};
export { text as default, text as 'module.exports' };
export { LIMIT, pad, trim };

function pad(text) {
  return text.padStart(3);
}

function trim(text) {
  return text.trim();
}
