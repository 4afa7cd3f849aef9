exports.delete = function (list) { return list.pop() }

;[1, 2].forEach((n) => { exports.last = n })

exports.sum = [1, 2]
;(function () { exports.sum.push(3) })()
