const nothing = require('./nothing');
const { length } = nothing;
const loud = require('./apart_loud');

console.log(loud, length);
