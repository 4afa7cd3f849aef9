// Written while it could be, so it reads as before.
const limits = {};
limits.low = 1;
limits.high = 10;
Object.freeze(limits);

if (Object.defineProperty) {
  var tagged = {};
  Object.defineProperty(tagged, 'raw', { value: 'hidden' });
} else {
  tagged = { raw: 1 };
  tagged.raw = 'visible';
}

Reflect.set(limits, 'high', 20);
console.log(limits.low, limits.high, tagged.raw);

export {};
