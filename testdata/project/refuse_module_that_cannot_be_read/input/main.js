const { id } = require('./id');

console.log(id());
