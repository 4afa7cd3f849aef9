const format = require('./format')
const Store = require('./store')
console.log(format('x', 3), new Store().kind())
