const config = require('./config');

exports.greet = (name) => config.greeting + ' ' + name;
