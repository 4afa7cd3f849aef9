String.prototype.kind = function () {
  return typeof this + ' ' + (this instanceof String);
};
Number.prototype.plus = function (n) { return this + n; };

function kind() { return typeof this; }
function tagged() { this.tag = 'ignored'; return this.tag; }

console.log('x'.kind(), (5).plus(1));
console.log(kind.call(1), kind.call('s'), kind.call(null) === 'object', kind.call(undefined));
console.log(tagged.call('primitive'));
