const modern = require('modern');
const { count, add } = require('modern/counter');
const counter = require('modern/counter');
const { a, missing } = require('modern/plain');
const plain = require('modern/plain');

add();
console.log(modern.helper('x'), modern.VERSION, modern.default('y'), require('modern').VERSION);
console.log(count, counter.count, a, missing, Object.keys(plain), plain === require('modern/plain'));

function later() {
  return require('modern').helper('later');
}
console.log(later(), Object.keys(require('./whole')).length);
