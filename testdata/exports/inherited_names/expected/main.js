import * as o from './o.js'
console.log(o.toString(), o.constructor, o.valueOf(), o.hasOwnProperty)
console.log(o.name, o.length, o.prototype)
