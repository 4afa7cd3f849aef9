// What comes in may be a function, whose length is fixed, a string, or nothing at all.
function tag(value) {
  setProperty(value, 'length', 5);
  return value.length;
}
console.log(tag(function (a) {}), tag('abc'), tag({}));

var settings = Object.freeze({ depth: 1, nested: Object.freeze({ on: true }) });
function set(target, depth) {
  return setProperty(target, 'depth', depth);
}
console.log(set(settings, 2), settings.depth, set('text', 3), set(4, 5));
try {
  set(undefined, 6);
} catch (error) {
  console.log(error.name);
}

var order = [];
function note(step) { order.push(step); return step; }
Reflect.set(settings, note('depth'), note('value'));
var chained = setProperty(settings.nested, 'on', note(false));
console.log(order, settings.depth, chained, settings.nested.on);

function forget(target, name) {
  return deleteProperty(target, name);
}
console.log(forget(settings, 'depth'), forget('text', 'length'), forget({ depth: 1 }, 'depth'));

function mark(item) { setProperty(item, 'marked', true); return item; }
console.log(mark('plain'), mark({}));

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
