module.exports = require('./create-app')({ name: 'from factory' });
