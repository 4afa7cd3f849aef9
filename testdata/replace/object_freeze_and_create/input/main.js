const codes = require('./codes')
const child = require('./child')

console.log(codes.OK, Object.isFrozen(codes), child.OK, child.own)
