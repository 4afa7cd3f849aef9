const shapes = require('./shapes')

console.log(Object.keys(shapes), shapes.areaOf('square'))
