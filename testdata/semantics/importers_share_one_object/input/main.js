const a = require('./a');
const shared = require('./shared');

a.change();
console.log(shared.value, shared.list, a.read());
shared.value = 'changed by main';
console.log(a.read());
