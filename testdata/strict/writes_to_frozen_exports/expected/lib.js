const exports = {};

exports.a = 1;
Object.freeze(exports);
Reflect.set(exports, 'a', 5);
setProperty(exports, 'b', 2);

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}

export default exports;
