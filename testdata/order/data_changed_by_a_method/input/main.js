const { list } = require('./data.json');
const n = list.length;
require('./patch');
console.log(n, list.length);
