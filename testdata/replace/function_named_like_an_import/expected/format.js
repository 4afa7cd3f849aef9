import { pad as format } from './lib/format.js'
var cache = {}

// inside, `format` is this function; outside, it is the padding one
export default (function format (text, n) {
  return cache[text] = n > 3 ? format(text, 3) : pad(text, n)
})

function pad (text, n) {
  return format(text, n)
}
