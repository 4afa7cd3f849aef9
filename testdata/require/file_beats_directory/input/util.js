module.exports = 'util file'
