const LIMIT = 80;

const _text = {
  LIMIT,
  pad: pad,
  trim: trim,
  version: 2,
};
export { _text as default, _text as 'module.exports' };
export { LIMIT, pad, trim };

function pad(text) {
  return text.padStart(3);
}

function trim(text) {
  return text.trim();
}
