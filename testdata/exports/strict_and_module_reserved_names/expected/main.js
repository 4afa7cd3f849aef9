import * as words from './words.js';

console.log(words.let, words.static, words.yield, words.await, words.interface, words.package);
console.log(words.eval('1+1'), words.arguments(1, 2), words.async, words.of, words.undefined);
console.log(words.implements(), words.as, words.from, words.get, words.set);
