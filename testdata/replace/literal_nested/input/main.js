const { server: { port, tls }, paths } = require('./config');
const config = require('./config');

console.log(port, tls.enabled, paths.length, config.server.url());
