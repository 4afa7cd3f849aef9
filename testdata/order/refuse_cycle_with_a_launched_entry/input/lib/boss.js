const { id } = require('./worker');
exports.name = 'boss of ' + typeof id;
