var freeze = Object.freeze;
const { seal } = Object;
var kept = { a: 1 };
freeze(kept);
Reflect.set(kept, 'a', 2);

var shut = seal({ a: 1 });
setProperty(shut, 'b', 2);

var made = {};
var define = Object.defineProperty;
define(made, 'a', { value: 1 });
Object['defineProperty'](made, 'b', { value: 1 });
Reflect.set(made, 'a', 2);
Reflect.set(made, 'b', 2);

var list = [{ a: 1 }];
list.forEach(Object.freeze);
setProperty(list[0], 'a', 2);
console.log(kept.a, shut.b, made.a, made.b, list[0].a);

var secret = Symbol('secret');
Object.defineProperty(made, secret, { value: 1 });
Reflect.set(made, secret, 2);
console.log(made[secret]);

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}

export {};
