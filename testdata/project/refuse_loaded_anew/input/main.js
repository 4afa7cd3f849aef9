const fresh = require('import-fresh');
const { name } = require('./other');

console.log(name, fresh('./counter').next(), fresh('./counter').next());
