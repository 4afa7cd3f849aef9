exports.size = 2

exports.page = function (list, size = exports.size) {
  return list.slice(0, size)
}

exports.setSize = function (n) { exports.size = n }
