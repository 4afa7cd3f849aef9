// everybody has his own
exports.port = 8080;
