const a = require('./a'),
  list = [require('./b'), require('./c')],
  d = require('./d');
const held = { e: require('./e') }, f = require('./f');
console.log(a.n, list.length, d.n, held.e.n, f.n);
