import math from './math.js'
import { wrap } from './wrap.js'

const traced = wrap(math)
console.log(traced.add(1, 2), traced.mul(3, 4), math.calls)
const list = [math, math]
console.log(list[0] === list[1], JSON.stringify(math))
