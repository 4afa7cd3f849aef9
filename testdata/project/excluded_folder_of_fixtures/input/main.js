const { load, kinds } = require('./lib/load');
const plain = require('./test/fixtures/plain');
const rows = require('./test/fixtures/with');

for (const kind of kinds) console.log(kind, load(`${kind}.js`).split('\n').length);
console.log(plain, rows);
