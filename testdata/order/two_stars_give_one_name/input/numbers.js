module.exports = (n) => n;
module.exports.double = (n) => n + n;
