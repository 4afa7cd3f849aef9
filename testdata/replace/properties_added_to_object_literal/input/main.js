const shape = require('./shape')
console.log(shape.kind, shape.area(2), shape.extra, shape.later)
