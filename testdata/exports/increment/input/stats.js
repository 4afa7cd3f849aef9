exports.requests = 0
exports.errors = 10
exports.lastSeen = exports.requests++

exports.hit = function () {
  return ++exports.requests
}

exports.miss = () => exports.errors--
exports.errors--
