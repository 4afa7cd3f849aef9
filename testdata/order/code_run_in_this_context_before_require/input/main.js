const vm = require('vm');
vm.runInThisContext('var INJECTED = 5');
const seen = require('./seen');
console.log(seen.type);
