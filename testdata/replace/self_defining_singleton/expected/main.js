import one from './singleton.js'
const { instance, reset } = one

console.log(one.instance === instance, one.instance.n, one())
reset()
console.log(one.instance === instance, instance.n)
