const o = require('./o')
console.log(o.toString(), o.constructor, o.valueOf(), o.hasOwnProperty)
console.log(o.name, o.length, o.prototype)
