var range = {
  *[Symbol.iterator]() { yield (this ?? globalThis) === globalThis; },
  [Symbol.hasInstance]: function () { return (this ?? globalThis) === globalThis; },
};
console.log([...range], {} instanceof range);

var iterate = range[Symbol.iterator];
var check = range[Symbol.hasInstance];
console.log(iterate().next().value, check());

export {};
