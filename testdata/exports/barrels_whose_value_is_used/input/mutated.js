module.exports = require('./lib/mutated');
