module.exports = exports = function Router (prefix) {
  return { prefix: prefix, strict: exports.strict }
}

exports.strict = false
