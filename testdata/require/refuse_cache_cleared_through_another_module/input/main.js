const first = require('./first');
const lib = require('./lib');

lib.reset();
const counter = require('./counter');

counter.add();
console.log(first.counter === counter, counter.count, first.counter.count);
