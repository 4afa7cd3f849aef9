exports = module.exports = function () { return 'g'; };
exports.extra = 'on g';
