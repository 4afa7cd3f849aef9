const { level: atStart } = require('leveller')
const leveller = require('leveller')

console.log(leveller.level)
leveller.setLevel('debug')
console.log(leveller.level, atStart, require('leveller').level)
