exports.fs = require('./files')
exports.Queue = require('./queue')
exports.version = require('./meta.json').version
exports.write = require('./files').write
exports.everything = exports.fs
