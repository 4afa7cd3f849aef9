exports.port = process.env.DEMO_PORT;
exports.host = process.env.DEMO_HOST;
