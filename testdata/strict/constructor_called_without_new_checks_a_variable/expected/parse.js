export { Parser };

function Parser(text) {
  var self = this;
  if (!(self instanceof Parser)) self = Object.create(Parser.prototype);
  self.words = text.split(' ');
  return self;
}
