const last = require('./last')
console.log(last.item, last.key, last.trace)
