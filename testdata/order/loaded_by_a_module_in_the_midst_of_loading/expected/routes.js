import * as server from './server.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

process.env.APP_HOST = 'here';

// The server, which is loading these routes, has not come to the settings yet.
const hosts = require('./hosts');

export var host = () => hosts.host + ' on ' + server.port;
