'use strict';
const { who, tally } = require('./barrel');
const { name } = require('./who');

console.log(name(), who.name(), who.name.call(5), tally(2), tally(3));
console.log(who.twice.call({ count: 4 }));
require('./once');
require('./part');
