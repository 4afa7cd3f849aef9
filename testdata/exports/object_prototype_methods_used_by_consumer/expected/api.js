const exports = {}

exports.get = () => 'get'
exports.post = () => 'post'

export default exports
