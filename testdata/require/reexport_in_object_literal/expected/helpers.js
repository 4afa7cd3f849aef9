const exports = {}

exports.slug = s => s.toLowerCase().replace(' ', '-')

export default exports
