const { add } = require('./lib/add');
const { createRequire } = require('module');

console.log(add(1, 2), createRequire(__filename)(__dirname).add(3, 4));
