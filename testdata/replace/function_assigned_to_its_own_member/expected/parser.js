// Old code says `new Parser()`, new code `Parser.create()`.
Parser.create = () => new Parser();
Parser.Parser = Parser;
export default Parser;

function Parser() {}

Parser.prototype.parse = function (text) {
  return text.split(' ').map(Number);
};
