const exports = {};

['error', 'warn', 'info', 'debug'].forEach(function (name, i) {
  exports[name] = function (message) {
    console.log(i, name.toUpperCase(), message)
  }
})

export default exports
