import { createRequire } from 'module';
const require = createRequire(import.meta.url);

var before = require('./service');
console.log(before.status);
before.restart();
var after = require('./service');
console.log(before.status, after.status, before === after);
