const ids = require('./ids');
const first = ids.next().value;
const user = require('./user');
console.log(first, user.id);
