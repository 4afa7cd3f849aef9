exports.encode = function (text) {
  return text.split('').reverse().join('').toUpperCase();
};

exports.decode = function (text) {
  // a local with the exported name: exports.encode is the other one
  const encode = (s) => s.toLowerCase();
  return encode(exports.encode(text));
};

exports.pipeline = function (text) {
  return ['encode', 'decode'].reduce((value, decode) => {
    if (decode === 'encode') return exports.encode(value);
    return exports.decode(value) + decode;
  }, text);
};
