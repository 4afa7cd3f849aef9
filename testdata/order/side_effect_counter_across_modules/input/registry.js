const names = []
exports.add = name => names.push(name)
exports.list = () => names
