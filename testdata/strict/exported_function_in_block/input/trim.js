if (String.prototype.trim) {
  function trim (s) { return s.trim() }
  exports.native = true
} else {
  function trim (s) { return s.replace(/^\s+|\s+$/g, '') }
}

exports.trim = trim
