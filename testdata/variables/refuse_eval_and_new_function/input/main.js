const answer = 42;
var build = new Function('a', 'b', 'return a + b');
var globalOf = Function('return this')();

console.log(build(1, 2), globalOf === globalThis, eval('answer + 1'));
console.log((0, eval)('typeof require'), eval('typeof require'));
