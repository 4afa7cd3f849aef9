import * as config from './config.js';
const {
  host = 'localhost',
  port = 80,       // config has one
  name: label = 'unnamed',
  nothing = fallback(),
  nil = 'not used, null is a value',
} = config;

function fallback() { return 'computed fallback'; }

console.log(host, port, label, nothing, nil);
