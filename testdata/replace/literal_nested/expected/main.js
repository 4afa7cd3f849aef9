import * as config from './config.js';

const { server: { port, tls }, paths } = config;

console.log(port, tls.enabled, paths.length, config.server.url());
