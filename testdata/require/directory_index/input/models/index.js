exports.User = require('./user').User;
exports.Post = require('./post');
