import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log('begin');
const first = require('./first');
if (first.done) {
  console.log('done', later());
} else {
const second = require('./second');
require('./third');
console.log(second.name);
}

function later() {
  return 'later';
}
