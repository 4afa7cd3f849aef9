var hash = require('./hash')
console.log(hash('one')('x'), hash('two')('x'))
try {
  hash('three')
} catch (error) {
  console.log(error.message)
}
