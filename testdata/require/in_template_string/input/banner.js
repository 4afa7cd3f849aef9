exports.title = 'The Title';
exports.version = 2;
