import codes from './codes.js'
import child from './child.js'

console.log(codes.OK, Object.isFrozen(codes), child.OK, child.own)
