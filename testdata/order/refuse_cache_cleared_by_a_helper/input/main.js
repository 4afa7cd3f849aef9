const { clear } = require('./helper');

function fresh() {
  clear();
  return require('./config');
}

console.log(fresh().n, fresh().n, require('./steady').n);
