(function () {
  this.fromIife = 'set by the iife';
})();

function getGlobal() { return this; }
var self = (function () { return this || (0, eval)('this'); }());

console.log(fromIife, getGlobal() === globalThis, self === global);

var root = typeof self == 'object' && self.self === self && self || this;
console.log(root === exports);

[1].forEach(function () { console.log(this === globalThis); });
[1].forEach(function () { console.log(this.tag); }, { tag: 'given' });
