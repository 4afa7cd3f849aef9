const both = require('./both');

console.log(both.viaExports, both.viaModule, both.same, both.sees);
