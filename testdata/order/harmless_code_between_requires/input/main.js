'use strict';

const path = require('path');

const ROOT = '/srv/app';
const OPTIONS = { retries: 3, verbose: false };
function rel(p) { return path.posix.join(ROOT, p); }

const routes = require('./routes');
class Server { listen() { return 'listening on ' + rel(routes.home); } }

let instance = null;
const { home } = require('./routes');

console.log(new Server().listen(), home, OPTIONS.retries, instance);
