/* sprintf, written before strict mode was */
cacheHits = 0

function sprintf (fmt, fmt_args) {
  if (sprintf.cache[fmt]) cacheHits++, sprintf.cache_hits = cacheHits
  else sprintf.cache[fmt] = 1
  for (i = 1; i < arguments.length; i++) {
    var package = arguments[i]
    fmt = fmt.replace(/%[sd]/, package)
  }
  return arguments[0]
}

sprintf.cache = {}
sprintf.cache_hits = 00

module.exports = sprintf
