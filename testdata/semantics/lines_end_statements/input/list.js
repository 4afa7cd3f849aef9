const list = []

exports.list = list
exports.add = (item) => { list.push(item) }
['a', 'b'].forEach((item) => exports.add(item))

module.exports.size = () => { return list.length }
(function () { list.push('c') })()
