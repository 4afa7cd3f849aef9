module.exports = ['deep'];
