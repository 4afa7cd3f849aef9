function _encode(text) {
  return text.split('').reverse().join('').toUpperCase();
}
export { _encode as encode };

function _decode(text) {
  // a local with the exported name: exports.encode is the other one
  const encode = (s) => s.toLowerCase();
  return encode(_encode(text));
}
export { _decode as decode };

export function pipeline(text) {
  return ['encode', 'decode'].reduce((value, decode) => {
    if (decode === 'encode') return _encode(value);
    return _decode(value) + decode;
  }, text);
}
