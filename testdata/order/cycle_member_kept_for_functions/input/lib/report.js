// What the parts below share comes first: they ask for it while they load.
exports.limits = { line: 12 };
exports.marks = ['-', '='];
exports.gap = ' | ';

exports.line = require('./line');
exports.rule = require('./rule').rule;
exports.Table = require('./table');
