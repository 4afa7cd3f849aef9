import lib from './lib.js';
const { whoami, isBare } = lib;

console.log(lib.whoami(), whoami(), [1].map(isBare)[0], lib.isBare());
console.log((0, lib.whoami)(), lib.whoami.call({ name: 'borrowed' }));
