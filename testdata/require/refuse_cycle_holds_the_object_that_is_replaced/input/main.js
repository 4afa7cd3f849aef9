const { first} = require('./lib/model')
console.log(first())