const config = require('./config');

exports.greeting = config.greeting + ' or ' + process.env.GREETING;
