exports.port = 80;
