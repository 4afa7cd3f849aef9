exports.paths = [];
