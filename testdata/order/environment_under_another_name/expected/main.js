import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const env = process.env;
env.DEMO_MODE = 'test';
const config = require('./config');
console.log(config.mode);
