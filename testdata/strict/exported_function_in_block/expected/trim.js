export let native
if (String.prototype.trim) {
  function trim (s) { return s.trim() }
  var _trim = trim
  native = true
} else {
  function trim (s) { return s.replace(/^\s+|\s+$/g, '') }
  var _trim = trim
}

export { _trim as trim }
