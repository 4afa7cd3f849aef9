import path from 'path';

const ROOT = '/srv/app';
const OPTIONS = { retries: 3, verbose: false };
function rel(p) { return path.posix.join(ROOT, p); }

import * as routes from './routes.js';
class Server { listen() { return 'listening on ' + rel(routes.home); } }

let instance = null;
import { home } from './routes.js';

console.log(new Server().listen(), home, OPTIONS.retries, instance);
