import * as compat from './compat.js'

console.log(compat.parseInt('0x1f'), compat.parseInt('12px'))
console.log(compat.isNaN('abc'), compat.isNaN(NaN))
console.log(new compat.URL('/a?b=c').pathname)
compat.Promise.later('ok').then(function (v) { console.log(v) })
