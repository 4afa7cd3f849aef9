import lib from './standalone.js';

const exports = {};

console.log(lib.hello(), lib.util.twice(4));

export { exports as default, exports as 'module.exports' };
