const { ...known } = require('./strings');
const { size } = require('./extended');

console.log(Object.keys(known), size);
