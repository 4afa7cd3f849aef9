const server = require('./server');

process.env.APP_HOST = 'here';

// The server, which is loading these routes, has not come to the settings yet.
const hosts = require('./hosts');

exports.host = () => hosts.host + ' on ' + server.port;
