exports.id = x => x
