exports.user = require('./store').map.get('user');
