const reg = require('./registry');

console.log(reg.all(), reg.verbose, reg.limit, reg.Handler.label);
