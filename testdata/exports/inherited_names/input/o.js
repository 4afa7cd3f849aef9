exports.toString = function () { return 'o module' }
exports.valueOf = () => 42
exports.constructor = 'made in Norway'
exports.hasOwnProperty = 'no'
exports.name = 'name'
exports.length = 3
exports.prototype = null
