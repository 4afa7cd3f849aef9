import * as a from './a.js'
import b from './b.js'
console.log(a.x, b('y'))
