const load = require('module').createRequire(__filename);
exports.ready = 'ready';
console.log(load('./a'), load('./b'));
