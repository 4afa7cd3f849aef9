import { describe } from './describe.js'
import early from './early.js'
console.log(describe('x'), early)
