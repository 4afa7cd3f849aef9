function defaults() {
  return Object.freeze({ depth: 1 });
}

function Point() {
  Reflect.set(this, 'kind', 'changed');
}
Object.defineProperty(Point.prototype, 'kind', { value: 'point', writable: false });

var counter = {
  get count() { return 1; },
  reset: function () { Reflect.set(this, 'count', 0); return this.count; }
};

var list = [defaults()];
Reflect.set(list[0], 'depth', 5);
Reflect.set(defaults(), 'depth', 6);
console.log(list[0].depth, Reflect.deleteProperty(list[0], 'depth'), new Point().kind, counter.reset());

var refused = new Proxy({}, { set: function () { return false; } });
Reflect.set(refused, 'a', 1);
var size = new Map();
Reflect.set(size, 'size', 3);
Reflect.set(/x/, 'source', 'y');
console.log(refused.a, size.size, Reflect.deleteProperty([], 'length'));

void (1);
console.log(typeof crypto);

export {};
