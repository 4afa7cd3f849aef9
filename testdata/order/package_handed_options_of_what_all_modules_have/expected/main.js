import loader from 'loader';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const settings = loader({ env: process.env, prefix: 'APP_' });
const config = require('./config');
console.log(settings.count, config.port);
