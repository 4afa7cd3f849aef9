exports.level = 3
