const r = require;
const { n } = r('./c');
delete r.cache[r.resolve('./c')];
console.log(n, r('./c').n);
