function Queue() { this.callbacks = []; }
Queue.prototype.add = function (callback) { this.callbacks.push(callback); };
Queue.prototype.run = function () {
  for (var i = 0; i < this.callbacks.length; i++) {
    var callback = this.callbacks[i];
    callback();
  }
};
var queue = new Queue();
queue.add(function () { this.fromQueue = 'global'; });
queue.run();
console.log(fromQueue);

var text = 'abc';
function kind() { return typeof this; }
function kindOf(value) { return kind.call(value); }
console.log(kind.call(text), kindOf(true), kindOf({}));

later = function () { return this === globalThis; };
console.log(later());

var once = new Set([function () { this.fromSet = 'global as well'; }]);
once.forEach(function (callback) { callback(); });
console.log(fromSet);
