import { config } from 'dotenv';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { error } = config();
const first = require('./first');
const env = require('envalid').cleanEnv(process.env);
const second = require('./second');
console.log(error, env.STAGE, first.stage, second.stage);
