function first() {
  var action = arguments[0];
  return action();
}
console.log(first(function () { return (this ?? globalThis) === globalThis; }));

function either([action, other]) { return action() || other(); }
console.log(either([function () { return (this ?? globalThis) !== globalThis; }, function () { return this ?? globalThis; }]) === globalThis);

export {};
