const module = { exports: {} };
let exports = module.exports;

exports = (module.exports = parse);

var TOKENS = exports.TOKENS = { open: '(', close: ')' };

function parse(text) {
  return text.split(TOKENS.open).length - 1;
}

export default module.exports;
