function Queue() { this.callbacks = []; }
Queue.prototype.add = function (callback) { this.callbacks.push(callback); };
Queue.prototype.run = function () {
  for (var i = 0; i < this.callbacks.length; i++) {
    var callback = this.callbacks[i];
    callback();
  }
};
var queue = new Queue();
queue.add(function () { (this ?? globalThis).fromQueue = 'global'; });
queue.run();
console.log(fromQueue);

var text = 'abc';
function kind() { return typeof Object(this); }
function kindOf(value) { return kind.call(value); }
console.log(kind.call(text), kindOf(true), kindOf({}));

globalThis.later = function () { return (this ?? globalThis) === globalThis; };
console.log(later());

var once = new Set([function () { (this ?? globalThis).fromSet = 'global as well'; }]);
once.forEach(function (callback) { callback(); });
console.log(fromSet);

export {};
