const exports = {}

exports.lost = true

var utils = {}
export default utils

utils.first = function (list) { return list[0] }
utils.last = function (list) { return list[list.length - 1] }
