const exports = {};

(function () {
  globalThis.fromIife = 'set by the iife';
})();

function getGlobal() { return globalThis; }
var self = (function () { return globalThis || (0, eval)('this'); }());

console.log(fromIife, getGlobal() === globalThis, self === global);

var root = typeof self == 'object' && self.self === self && self || exports;
console.log(root === exports);

[1].forEach(function () { console.log(globalThis === globalThis); });
[1].forEach(function () { console.log(this.tag); }, { tag: 'given' });

export default exports;
