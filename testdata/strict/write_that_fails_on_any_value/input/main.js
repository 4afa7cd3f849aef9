// What comes in may be a function, whose length is fixed, a string, or nothing at all.
function tag(value) {
  value.length = 5;
  return value.length;
}
console.log(tag(function (a) {}), tag('abc'), tag({}));

var settings = Object.freeze({ depth: 1, nested: Object.freeze({ on: true }) });
function set(target, depth) {
  return target.depth = depth;
}
console.log(set(settings, 2), settings.depth, set('text', 3), set(4, 5));
try {
  set(undefined, 6);
} catch (error) {
  console.log(error.name);
}

var order = [];
function note(step) { order.push(step); return step; }
settings[note('depth')] = note('value');
var chained = settings.nested.on = note(false);
console.log(order, settings.depth, chained, settings.nested.on);

function forget(target, name) {
  return delete target[name];
}
console.log(forget(settings, 'depth'), forget('text', 'length'), forget({ depth: 1 }, 'depth'));

function mark(item) { item.marked = true; return item; }
console.log(mark('plain'), mark({}));
