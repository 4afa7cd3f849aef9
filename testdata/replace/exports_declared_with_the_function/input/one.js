module.exports = function (text) { return text + ' one' }
