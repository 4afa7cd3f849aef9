module.exports = exports = (text) => `<${text}>`;

exports.red = (text) => exports('red:' + text);
exports.supported = true;
