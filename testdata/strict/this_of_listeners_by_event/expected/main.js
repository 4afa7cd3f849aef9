function Bus() { this.listeners = {}; }
Bus.prototype.on = function (event, listener) {
  (this.listeners[event] = this.listeners[event] || []).push(listener);
};
Bus.prototype.emit = function (event) {
  var list = this.listeners[event];
  for (var i = 0; i < list.length; i++) {
    var listener = list[i];
    listener();
  }
};
var bus = new Bus();
bus.on('ready', function () { (this ?? globalThis).fromBus = 'global'; });
bus.emit('ready');
console.log(fromBus);

var hooks = {};
function hook(name, action) {
  if (!hooks[name]) hooks[name] = [];
  hooks[name].push(action);
}
hook('end', function () { return (this ?? globalThis) === globalThis; });
console.log(hooks.end.map(function (action) { return action(); }));

var waiting = [];
waiting[waiting.length] = function () { return (this ?? globalThis) === globalThis; };
var next = waiting.pop();
console.log(next());

export {};
