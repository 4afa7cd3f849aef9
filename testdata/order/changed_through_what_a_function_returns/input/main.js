const { session } = require('./dates');
const { started } = require('./model');

console.log(typeof session, started);
