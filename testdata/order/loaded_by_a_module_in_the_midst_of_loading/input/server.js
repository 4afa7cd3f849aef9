exports.port = 80;

const routes = require('./routes');
const settings = require('./settings');

exports.address = () => [routes.host(), settings.host, exports.port].join(' ');
