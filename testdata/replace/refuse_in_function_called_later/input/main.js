var before = require('./service');
console.log(before.status);
before.restart();
var after = require('./service');
console.log(before.status, after.status, before === after);
