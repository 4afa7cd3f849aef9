import * as modern from 'modern';
import * as counter from 'modern/counter';
import * as plain from 'modern/plain';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { count, add } = counter;
const { a, missing } = plain;

add();
console.log(modern.helper('x'), modern.VERSION, modern.default('y'), require('modern').VERSION);
console.log(count, counter.count, a, missing, Object.keys(plain), plain === require('modern/plain'));

function later() {
  return modern.helper('later');
}
console.log(later(), Object.keys(require('./whole')).length);
