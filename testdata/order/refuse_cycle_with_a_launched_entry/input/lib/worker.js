const boss = require('./boss');
exports.id = 'worker';
