module.exports = exports = function () { return 'f'; };
exports.extra = 'on f';
