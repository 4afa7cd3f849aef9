const early = require('./early');
const late = require('./late');

console.log(early.step, late);
