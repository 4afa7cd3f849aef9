// The strings of a template are frozen, the raw ones as well.
let kept;

function tag(strings) {
  kept = strings;
}

tag`one${1}two`;
kept.raw.extra = 'none';
kept.raw[0] = 'none';

console.log(kept.raw, kept.raw.extra);
