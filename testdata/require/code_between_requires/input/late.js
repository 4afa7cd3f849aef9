exports.start = 20
