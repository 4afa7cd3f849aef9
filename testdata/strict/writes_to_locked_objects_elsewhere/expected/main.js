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
setProperty(list[0], 'depth', 5);
Reflect.set(defaults(), 'depth', 6);
console.log(list[0].depth, deleteProperty(list[0], 'depth'), new Point().kind, counter.reset());

var refused = new Proxy({}, { set: function () { return false; } });
Reflect.set(refused, 'a', 1);
var size = new Map();
Reflect.set(size, 'size', 3);
Reflect.set(/x/, 'source', 'y');
console.log(refused.a, size.size, Reflect.deleteProperty([], 'length'));

void (1);
console.log(typeof crypto);

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}

// `delete` as in sloppy code: says whether it succeeds.
function deleteProperty(object, key) {
  return Reflect.deleteProperty(object == null ? object : Object(object), key);
}

export {};
