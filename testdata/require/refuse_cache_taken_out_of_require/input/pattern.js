const { resolve, cache: loaded } = require;
const { n } = require('./a');
delete loaded[resolve('./a')];
console.log(n, require('./a').n);
