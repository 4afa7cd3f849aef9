import point from './point.js'
import shapes from './shapes.js'

const a = new point(1, 2)
const b = new point
const c = new (shapes.Circle)(3)
const d = new shapes.Circle(4)

console.log(a, b, c, d.r)
