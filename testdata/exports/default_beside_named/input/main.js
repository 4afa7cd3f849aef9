const lib = require('./lib');
const { default: create, version } = require('./lib');

console.log(lib.default('a'), create('b'), version, typeof lib);
