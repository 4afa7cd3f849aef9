function tag(strings) {
  Reflect.set(strings, 0, 'changed');
  Reflect.set(strings, 'extra', true);
  return strings[0];
}
console.log(tag`kept`);

var made = Proxy.revocable({}, { set: function () { return false; } });
setProperty(made.proxy, 'a', 1);
console.log(made.proxy.a);

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}

export {};
