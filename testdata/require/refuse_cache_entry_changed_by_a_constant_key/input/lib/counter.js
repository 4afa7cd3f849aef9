const store = require('./store');

let n = store.start;
exports.bump = () => {
  n += store.step();
};
exports.value = () => n;
console.log('counter loaded', store.loads());
