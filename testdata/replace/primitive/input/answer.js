module.exports = 6 * 7;
