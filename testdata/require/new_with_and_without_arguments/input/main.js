const a = new (require('./point'))(1, 2)
const b = new (require('./point'))
const c = new (require('./shapes').Circle)(3)
const d = new (require('./shapes')).Circle(4)

console.log(a, b, c, d.r)
