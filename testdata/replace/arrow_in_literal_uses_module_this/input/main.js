const conf = require('./conf');
console.log(conf.name, conf.viaArrow(), conf.viaMethod());
