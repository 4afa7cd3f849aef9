module.exports = {
  kind: 'circle',
  area: r => r * r * 3
}

module.exports.extra = 'extra'

if (module.exports.kind === 'circle') {
  module.exports.later = 'round'
}
