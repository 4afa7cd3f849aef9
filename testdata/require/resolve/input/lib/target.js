module.exports = function target() {};
