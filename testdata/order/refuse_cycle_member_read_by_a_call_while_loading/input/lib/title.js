const { line } = require('./line');

exports.title = line('made while the report still loads');
exports.report = require('./report');
