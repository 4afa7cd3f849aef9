exports.all = require('./list').all();
