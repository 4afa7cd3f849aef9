import consts from './consts.js';

console.log(consts.PI, consts.E, consts.hidden);
console.log(Object.keys(consts).join());
