const nothing = require('./nothing');
const keys = Object.keys(nothing);
const also = require('./also');

console.log(also.b, keys);
