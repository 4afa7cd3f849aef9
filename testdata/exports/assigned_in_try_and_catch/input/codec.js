try {
  exports.backend = 'native'
  throw new Error('no native build')
} catch (err) {
  exports.backend = 'javascript'
  exports.error = err.message
} finally {
  exports.backend += '!'
}
