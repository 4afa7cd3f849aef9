const lib = require('./lib');
const { whoami, isBare } = require('./lib');

console.log(lib.whoami(), whoami(), [1].map(isBare)[0], lib.isBare());
console.log((0, lib.whoami)(), lib.whoami.call({ name: 'borrowed' }));
