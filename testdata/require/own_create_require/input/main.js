const { createRequire } = require('module');
const path = require('path');
const load = createRequire(__filename);
const below = require('module').createRequire(path.join(__dirname, 'sub', 'any.js'));
const first = require('./first');

function later() {
  return load('./later');
}

console.log(load('./whole')(), load('./names').a, Object.keys(load('./listed')));
console.log(below('./deep').length, below('../whole') === load('./whole'));
console.log(createRequire(__dirname + '/')('./names').a);
const second = require('./second');
console.log(first.name, second.name, later()());
