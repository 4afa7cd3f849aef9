exports.lost = true

var utils = module.exports = {}

utils.first = function (list) { return list[0] }
utils.last = function (list) { return list[list.length - 1] }
