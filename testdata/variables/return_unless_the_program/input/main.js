const tool = require('./tool');
const other = require('./other');

console.log(tool.name, other.name);
if (module.parent) return;
console.log('the program');
