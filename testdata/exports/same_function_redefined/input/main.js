const { area, once } = require('./area')

console.log(area(2), once)
