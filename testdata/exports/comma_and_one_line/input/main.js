const { a, b, c, d, e } = require('./min')
console.log(a, b(), c, d, e)
