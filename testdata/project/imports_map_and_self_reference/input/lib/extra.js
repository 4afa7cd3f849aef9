const config = require('#config');

exports.extra = () => 'extra of ' + config.name;
