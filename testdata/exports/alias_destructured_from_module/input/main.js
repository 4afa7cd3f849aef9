const { exports: own, id } = module;
const api = require('./api');

own.main = true;
console.log(api.get(), typeof id, module.exports.main);
