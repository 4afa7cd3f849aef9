function request (method) {
  return path => method + ' ' + path
}

exports.get = request('GET')
exports.delete = request('DELETE')
exports.new = request('POST')
exports.in = 'in'
exports.import = function () { return 'imported' }
exports.class = class { static x = 1 }.x
exports.function = function (n) { return n * 2 }
exports.typeof = typeof exports.delete
exports.null = null
exports.true = 'yes'
exports['enum'] = ['a', 'b'].length
