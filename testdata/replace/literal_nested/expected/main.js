const { server: { port, tls }, paths } = config;
import * as config from './config.js';

console.log(port, tls.enabled, paths.length, config.server.url());
