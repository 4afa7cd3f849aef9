const math = require('./math')
const { wrap } = require('./wrap')

const traced = wrap(math)
console.log(traced.add(1, 2), traced.mul(3, 4), math.calls)
const list = [require('./math'), math]
console.log(list[0] === list[1], JSON.stringify(math))
