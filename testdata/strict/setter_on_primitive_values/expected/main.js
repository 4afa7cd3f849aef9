var seen;
Object.defineProperty(Number.prototype, 'unit', {
  set: function (value) { seen = typeof Object(this) + ' ' + value; },
  configurable: true
});

setProperty(5, 'unit', 'cm');
console.log(seen);
delete Number.prototype.unit;

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}

export {};
