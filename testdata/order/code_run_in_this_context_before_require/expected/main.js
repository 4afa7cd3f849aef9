import vm from 'vm';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
vm.runInThisContext('var INJECTED = 5');
const seen = require('./seen');
console.log(seen.type);
