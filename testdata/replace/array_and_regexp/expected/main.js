import list from './list.js';
import semver from './semver-re.js';

const [first, second] = list;

console.log(first, second, list.length, list.map((x) => x[0]).join(''));
console.log(semver.test('1.2.3'), '1.2.x'.match(semver));
for (const word of list) console.log(word);
