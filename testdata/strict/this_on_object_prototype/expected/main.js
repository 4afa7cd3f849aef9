Object.defineProperty(Object.prototype, 'kindOf', {
  get: function () { return typeof Object(this); },
  configurable: true
});
String.prototype.same = function (other) { return Object(this) === other; };

console.log((5).kindOf, 'x'.kindOf, ({}).kindOf, 'x'.same('x'));
delete Object.prototype.kindOf;

export {};
