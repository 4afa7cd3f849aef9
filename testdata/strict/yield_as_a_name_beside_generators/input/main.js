// Generators may use the word; sloppy functions in and around them may not mean it so.
var yield = 'a variable';

var numbers = function* () {
  function remember() {
    stored = [yield, arguments.length];
  }
  remember(1);
  const given = yield 1;
  return { [yield 2]() {}, given };
};

function* both() {
  const object = { [yield]() {}, *[yield]() {} };
  return Object.keys(object);
}

const steps = numbers();
console.log(steps.next().value, steps.next('given').value, Object.keys(steps.next('key').value), stored);

const keys = both();
console.log(keys.next().value, keys.next('one').value, keys.next('two').value);

const named = { *[yield]() {}, async *list(list = () => yield) { list(); } };
console.log(Object.keys(named));

yi\u0065ld: for (const one of [1, 2]) {
  for (;;) continue yield;
}
