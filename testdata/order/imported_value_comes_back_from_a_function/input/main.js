const { ready = 'not yet' } = require('./model');
const strings = require('./strings');
const late = require('./late');

console.log(ready, strings.name, late.seen);
