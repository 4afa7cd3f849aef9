const { createRequire } = require('module');
const names = ['./a', './b'];
console.log(names.map(createRequire(__filename)));
