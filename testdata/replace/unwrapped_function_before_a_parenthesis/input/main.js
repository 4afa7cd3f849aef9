const { measure } = require('./measure')

console.log(measure('four'))
