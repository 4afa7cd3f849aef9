Object.defineProperty(Object.prototype, 'kindOf', {
  get: function () { return typeof this; },
  configurable: true
});
String.prototype.same = function (other) { return this === other; };

console.log((5).kindOf, 'x'.kindOf, ({}).kindOf, 'x'.same('x'));
delete Object.prototype.kindOf;
