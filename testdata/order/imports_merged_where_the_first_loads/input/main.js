const a = require('./a'),
  list = [require('./b'), 1];
require('./c');
const b = require('./b');
require('./d');
Object.assign({}, require('./d'));
const held = { e: require('./e') };
console.log(a.n, list.length, b.n, held.e.n);
