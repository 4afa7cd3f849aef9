const { area, perimeter: around } = require('./geometry')
let { depth = 7, area: again } = require('./geometry')

depth += 1
console.log(area(3, 4), around(3, 4), depth, again === area)
