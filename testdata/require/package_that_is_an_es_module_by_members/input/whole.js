const modern = require('modern');

module.exports = { ...modern };
