exports.get = () => 'get'
exports.post = () => 'post'
