export default parse;

var TOKENS = parse.TOKENS = { open: '(', close: ')' };

function parse(text) {
  return text.split(TOKENS.open).length - 1;
}
