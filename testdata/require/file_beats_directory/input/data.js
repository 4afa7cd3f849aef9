module.exports = 'data.js'
