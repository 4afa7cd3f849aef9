const [first, second] = require('./list');
const list = require('./list');
const semver = require('./semver-re');

console.log(first, second, list.length, list.map((x) => x[0]).join(''));
console.log(semver.test('1.2.3'), '1.2.x'.match(semver));
for (const word of list) console.log(word);
