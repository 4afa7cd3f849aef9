module.exports.ratio = Math.max() / 2
module.exports = null