export let backend, error
try {
  backend = 'native'
  throw new Error('no native build')
} catch (err) {
  backend = 'javascript'
  error = err.message
} finally {
  backend += '!'
}
