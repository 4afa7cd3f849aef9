import * as config from './config.js';

process.env.GREETING = 'bye';

// Loads the configuration as well, but that has read its variables by then.
import * as routes from './routes.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const late = require('./late');

console.log(config.greeting, routes.greet('you'), late.greeting);
