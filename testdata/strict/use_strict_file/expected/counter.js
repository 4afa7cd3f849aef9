const exports = {}

var n = 0

exports.next = function () { return ++n }
exports.strict = function () { return this === exports && (function () { return !this })() }

export default exports
