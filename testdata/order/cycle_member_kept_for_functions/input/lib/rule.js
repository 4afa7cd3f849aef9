const { marks, limits } = require('./report');

exports.rule = () => marks[1].repeat(limits.line);
