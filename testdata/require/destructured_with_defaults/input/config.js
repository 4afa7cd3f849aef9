exports.port = 8080;
exports.nothing = undefined;
exports.nil = null;
