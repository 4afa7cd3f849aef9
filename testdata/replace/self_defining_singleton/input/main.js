const one = require('./singleton')
const { instance, reset } = require('./singleton')

console.log(one.instance === instance, one.instance.n, one())
reset()
console.log(one.instance === instance, instance.n)
