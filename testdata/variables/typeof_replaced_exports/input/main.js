const lib = require('./lib');
const object = require('./object');

console.log(lib('ann'), lib.kind, Object.keys(object));
