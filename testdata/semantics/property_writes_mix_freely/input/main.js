// "If module.exports has any property on it already, everything on exports is ignored": not so.
const { a, b, c, d } = require('./mixed')
console.log(a, b, c, d)
