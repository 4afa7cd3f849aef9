import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const format = () => (typeof util === 'undefined' ? 'raw' : util.up('formatted'));

console.log(format());
try {
  console.log(helper.name);
} catch (e) {
  console.log(e.name); // helper is a const, not there yet
}

var util = require('./util');
const helper = require('./helper');

console.log(format(), helper.name);
