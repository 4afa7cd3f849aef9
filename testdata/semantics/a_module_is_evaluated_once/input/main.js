const one = require('./once')
const two = require('./once')
require('./again')

console.log(one === two, one.count)
