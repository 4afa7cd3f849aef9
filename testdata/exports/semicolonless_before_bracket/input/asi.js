exports.shout = function (s) { return s.toUpperCase() }

;['a', 'b'].forEach(function (n) { (exports.names = exports.names || []).push(n) })

exports.total = [1, 2]
;(function () {
  exports.total.push(3)
})()
