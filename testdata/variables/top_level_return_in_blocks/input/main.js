const { describe } = require('./describe')
console.log(describe('x'), require('./early'))
