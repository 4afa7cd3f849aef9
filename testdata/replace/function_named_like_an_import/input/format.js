var format = require('./lib/format').pad
var cache = {}

// inside, `format` is this function; outside, it is the padding one
module.exports = function format (text, n) {
  return cache[text] = n > 3 ? format(text, 3) : pad(text, n)
}

function pad (text, n) {
  return format(text, n)
}
