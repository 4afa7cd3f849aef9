var owner = {
  whose: function () { return (this ?? globalThis) === globalThis ? 'global' : 'owner'; }
};

// taken out of its object it has lost it
var whose = owner.whose;
console.log(owner.whose(), whose(), (0, owner.whose)(), (owner.whose)());

function make() {
  return function () { return typeof (this ?? globalThis); };
}
console.log(make()(), [make()].map(function (f) { return f(); })[0]);

function self() { return globalThis; }
console.log(Reflect.apply(self, undefined, []) === globalThis, Function.prototype.call.call(self, null) === globalThis);
console.log(Array.from([1], function () { return typeof globalThis; })[0]);

var described = Object.getOwnPropertyDescriptor({ get me() { return typeof (this ?? globalThis); } }, 'me').get;
console.log(described());

export {};
