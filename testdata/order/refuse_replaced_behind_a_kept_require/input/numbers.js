exports.default = {}; exports.reload = function () { module.exports = {}; };
