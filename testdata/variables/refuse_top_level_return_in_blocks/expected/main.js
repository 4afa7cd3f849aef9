import _describe from './describe.js'
const { describe } = _describe
import early from './early.js'
console.log(describe('x'), early)
