import shapes from './shapes.js'

console.log(Object.keys(shapes), shapes.areaOf('square'))
