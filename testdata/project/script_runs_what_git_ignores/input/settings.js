exports.port = 8080;
