module.exports = require('../counter')
