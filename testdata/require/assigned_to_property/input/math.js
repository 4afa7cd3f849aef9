exports.two = 2
