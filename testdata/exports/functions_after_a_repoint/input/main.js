const { checked, late } = require('./lib');
const early = require('./early');
const getter = require('./getter');

console.log(checked(), late, early.checked(), getter.who);
