const lib = require('./lib');

console.log(Object.keys(lib), lib.here(), lib.later === lib.here);
