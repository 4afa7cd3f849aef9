// The strings of a template are frozen, the raw ones as well.
let kept;

function tag(strings) {
  kept = strings;
}

tag`one${1}two`;
setProperty(kept.raw, 'extra', 'none');
setProperty(kept.raw, 0, 'none');

console.log(kept.raw, kept.raw.extra);

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}

export {};
