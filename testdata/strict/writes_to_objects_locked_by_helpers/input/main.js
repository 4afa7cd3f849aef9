// A helper defines the constants, another one freezes all that it can reach.
var limits = {};
function constant(target, name, value) {
  Object.defineProperty(target, name, { value: value, enumerable: true });
}
constant(limits, 'max', 5);
['min', 'step'].forEach(function (name) {
  Object.defineProperty(limits, name, { value: 1 });
});
limits.max = 6;
limits.min = 7;
limits.free = 8;
var key = 'step' + '';
limits[key] = 9;
console.log(limits.max, limits.min, limits.step, limits.free, delete limits[key]);

function deepFreeze(value) {
  Object.keys(value).forEach(function (name) {
    if (typeof value[name] === 'object') deepFreeze(value[name]);
  });
  return Object.freeze(value);
}
var config = deepFreeze({ server: { port: 80 }, hosts: ['a'] });
config.server.port = 8080;
config.hosts[0] = 'b';
console.log(config.server.port, config.hosts[0]);

function Point(x) { this.x = x; }
Point.prototype.move = function (x) { this.x = x; return this; };
var origin = Object.freeze(new Point(0));
console.log(origin.move(5).x);

var proto = Object.defineProperty({}, 'kind', { value: 'base' });
var heir = Object.create(proto);
heir.kind = 'own';
console.log(heir.kind);

var points = [1, 2].map(function (x) { return Object.freeze({ x: x }); });
points[0].x = 9;
points.forEach(function (point) { point.x = 9; });
console.log(points[0].x, points[1].x);

var numbers = Math;
numbers.PI = 3;
Math[Symbol.toStringTag] = 'Sums';
console.log(numbers.PI > 3, String(Math));

var done = false;
var state = { count: 1 };
function close() {
  if (done) {
    state.count = 2;
    return state.count;
  }
  done = true;
  Object.freeze(state);
  return state.count;
}
console.log(close(), close());
