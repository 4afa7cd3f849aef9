import hash from './hash.js'
console.log(hash('one')('x'), hash('two')('x'))
try {
  hash('three')
} catch (error) {
  console.log(error.message)
}
