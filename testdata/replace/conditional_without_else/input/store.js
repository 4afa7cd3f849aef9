exports.kind = 'memory'
exports.get = key => 'memory ' + key

if (process.argv.length > 50) {
  module.exports = { kind: 'disk' }
}
