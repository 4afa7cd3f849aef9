const first = require('./first');
require('./clear')();
const counter = require('./counter');

counter.add();
console.log(first.counter === counter, counter.count, first.counter.count);
