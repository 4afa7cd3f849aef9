import shape from './shape.js'
console.log(shape.kind, shape.area(2), shape.extra, shape.later)
