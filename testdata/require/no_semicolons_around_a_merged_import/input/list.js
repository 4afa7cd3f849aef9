const items = []
exports.add = item => items.push(item)
exports.all = () => items
