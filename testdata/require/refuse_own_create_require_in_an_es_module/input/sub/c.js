module.exports = ['c'];
