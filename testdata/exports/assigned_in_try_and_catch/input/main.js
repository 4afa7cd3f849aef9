const codec = require('./codec')
console.log(codec.backend, codec.error)
