/* sprintf, written before strict mode was */
globalThis.cacheHits = 0

function sprintf (fmt, fmt_args) {
  if (sprintf.cache[fmt]) cacheHits++, sprintf.cache_hits = cacheHits
  else sprintf.cache[fmt] = 1
  for (globalThis.i = 1; i < arguments.length; i++) {
    var _package = arguments[i]
    fmt = fmt.replace(/%[sd]/, _package)
    if (arguments.length > 0) arguments[0] = fmt
  }
  return arguments[0]
}

sprintf.cache = {}
sprintf.cache_hits = 0

export default sprintf
