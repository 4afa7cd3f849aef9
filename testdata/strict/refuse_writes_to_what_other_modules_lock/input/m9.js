const { nested } = require('./lib'); const { inner } = nested; inner.a = 5
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
