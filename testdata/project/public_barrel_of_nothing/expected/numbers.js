const exports = {}

exports.ratio = Math.max() / 2
const numbers = null

export { numbers as default, numbers as 'module.exports' }