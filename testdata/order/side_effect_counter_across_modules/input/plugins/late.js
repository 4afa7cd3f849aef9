module.exports = require('../registry').list().length
