const api = require('./index');

console.log(api.format('a.txt'), Object.keys(api).sort().join(), api.index([1, 2]));
console.log(require('./wrapped').read());
console.log(require('./maker')('x').name);
