const ids = require('./ids');
const load = require('./load');

const it = ids('user');
console.log(it.next().value, it.next().value);
load('x').then(console.log);
