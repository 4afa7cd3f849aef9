import os from 'os';
import * as options from './options.js';
import util from 'util';
import { join } from 'path';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const mode = process.env.SAMPLE_MODE = options.mode;
const reader = require('./reader');
const format = util.format;

console.log(format('%s %s', mode, reader.mode), join('a', 'b').length, typeof os.EOL);
