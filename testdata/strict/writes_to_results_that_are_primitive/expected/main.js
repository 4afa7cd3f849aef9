setProperty('abc'.toUpperCase(), 'x', 1); setProperty((5).toFixed(), 'y', 2); setProperty([1].join(), 'z', 3);
['a', 'b'].forEach(function (s) { setProperty(s, 'x', 1); console.log(s.x); });
for (var v of [1, 2]) { setProperty(v, 'x', 1); console.log(v.x); }
for (var k in { a: 1 }) { setProperty(k, 'x', 1); }
console.log(k.x);
import { constants } from 'fs';
setProperty(constants, 'W_OK', 4);
console.log(constants.W_OK);

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}
