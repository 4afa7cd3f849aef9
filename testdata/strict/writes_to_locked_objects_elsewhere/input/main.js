function defaults() {
  return Object.freeze({ depth: 1 });
}

function Point() {
  this.kind = 'changed';
}
Object.defineProperty(Point.prototype, 'kind', { value: 'point', writable: false });

var counter = {
  get count() { return 1; },
  reset: function () { this.count = 0; return this.count; }
};

var list = [defaults()];
list[0].depth = 5;
defaults().depth = 6;
console.log(list[0].depth, delete list[0].depth, new Point().kind, counter.reset());

var refused = new Proxy({}, { set: function () { return false; } });
refused.a = 1;
var size = new Map();
size.size = 3;
/x/.source = 'y';
console.log(refused.a, size.size, delete [].length);

crypto = 1;
console.log(typeof crypto);
