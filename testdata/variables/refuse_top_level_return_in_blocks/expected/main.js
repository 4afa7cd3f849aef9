import _describe from './describe.js'
import early from './early.js'

const { describe } = _describe
console.log(describe('x'), early)
