const eol = require('./eol');
const assign = require('./assign');
console.log(JSON.stringify(eol), assign({ a: 1 }, { b: 2 }), assign === Object.assign);
