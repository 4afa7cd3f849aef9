const mock = require('mock-require');
const { name } = require('./other');

mock('./rates', { rate: () => 100 });
console.log(name, require('./price').price(2));
