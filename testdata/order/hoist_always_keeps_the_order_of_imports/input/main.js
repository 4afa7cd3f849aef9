const { n } = require('./a'), made = require('./b')(), deep = require('./c').n.length;
const d = module.require('./d');
console.log(n, made, deep, d.n, module.require('./e').n);
const f = require('./f');
console.log(f.n, lazy().n);

function lazy() {
  return require('./later');
}
