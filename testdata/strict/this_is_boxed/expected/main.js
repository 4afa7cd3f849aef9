String.prototype.kind = function () {
  return typeof Object(this) + ' ' + (Object(this) instanceof String);
};
Number.prototype.plus = function (n) { return this + n; };

function kind() { return typeof Object(this ?? globalThis); }
function tagged() {
  const self = Object(this); self.tag = 'ignored'; return self.tag; }

console.log('x'.kind(), (5).plus(1));
console.log(kind.call(1), kind.call('s'), kind.call(null) === 'object', kind.call(undefined));
console.log(tagged.call('primitive'));

export {};
