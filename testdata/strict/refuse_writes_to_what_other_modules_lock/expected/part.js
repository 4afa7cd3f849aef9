import lib from './lib.js'

const exports = {}

exports.lib = lib

export { exports as default, exports as 'module.exports' }
