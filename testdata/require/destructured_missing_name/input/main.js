const { present, absent } = require('./lib');
const { nope } = require('path');

console.log(present, absent, nope);
if (!absent) console.log('absent is absent');
