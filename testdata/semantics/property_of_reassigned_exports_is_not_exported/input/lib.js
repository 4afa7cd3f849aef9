exports.before = 'exported';
exports = { inLiteral: 'not exported' };
exports.after = 'not exported';
module.exports.throughModule = 'exported, ' + exports.after;
