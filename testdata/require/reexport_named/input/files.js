exports.read = name => 'read ' + name
exports.write = name => 'write ' + name
