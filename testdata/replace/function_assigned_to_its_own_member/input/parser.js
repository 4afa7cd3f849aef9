// Old code says `new Parser()`, new code `Parser.create()`.
Parser.create = () => new Parser();
module.exports = Parser.Parser = Parser;

function Parser() {}

Parser.prototype.parse = function (text) {
  return text.split(' ').map(Number);
};
