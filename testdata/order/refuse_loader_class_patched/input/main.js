const { Module } = require('module');
const load = Module._load;

Module._load = function (request, ...rest) {
  return request === './words' ? { hello: 'salve' } : load.call(this, request, ...rest);
};

console.log(require('./words').hello, require('./greeting').text);
