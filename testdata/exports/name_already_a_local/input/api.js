const parse = JSON.parse;
let format = (v) => JSON.stringify(v);

// the exported functions are not the locals of the same name
exports.parse = function (text) {
  exports.parse.calls = (exports.parse.calls || 0) + 1;
  return parse(text).length;
};

exports.format = (value) => '<' + format(value) + '>';

format = (v) => JSON.stringify(v).toUpperCase();
