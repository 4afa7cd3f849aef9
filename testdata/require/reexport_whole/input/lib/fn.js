module.exports = (n) => n * 2;
module.exports.twice = true;
