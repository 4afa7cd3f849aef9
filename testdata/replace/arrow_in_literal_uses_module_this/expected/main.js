import conf from './conf.js';
console.log(conf.name, conf.viaArrow(), conf.viaMethod());
