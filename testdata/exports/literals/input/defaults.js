exports.host = 'localhost'
exports.port = 8080
exports.verbose = false
exports.proxy = null
exports.extensions = ['.js', '.json']
exports.pattern = /\.js$/i
exports.limits = { body: '100kb', files: 5 }
exports.retries = -1
exports.banner = `listening
on all interfaces`
exports.missing = undefined
exports.max = 10n
