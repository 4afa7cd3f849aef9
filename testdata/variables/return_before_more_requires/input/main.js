console.log('begin');
const first = require('./first');
if (first.done) {
  console.log('done', later());
  return;
}
const second = require('./second');
require('./third');
console.log(second.name);

function later() {
  return 'later';
}
