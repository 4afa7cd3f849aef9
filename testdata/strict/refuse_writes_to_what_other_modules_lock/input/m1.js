require('./lib').codes.ok = 1
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
