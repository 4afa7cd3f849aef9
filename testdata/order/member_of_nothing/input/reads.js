const nothing = require('./nothing');
const length = nothing.length;
const loud = require('./loud');

console.log(loud.a, length);
