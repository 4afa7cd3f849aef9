const module = { exports: {} }
const exports = module.exports

const mod = module, old = mod.exports
mod.exports = name => 'b ' + name + ' ' + old.note
old.note = 'noted'
exports.unused = true

export default module.exports
