const module = { exports: {} }
const exports = module.exports

exports.kind = 'memory'
exports.get = key => 'memory ' + key

if (process.argv.length > 50) {
  module.exports = { kind: 'disk' }
}

export default module.exports
