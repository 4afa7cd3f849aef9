exports.who = require('./context').get('user');
