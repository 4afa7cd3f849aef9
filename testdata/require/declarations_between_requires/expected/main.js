import * as dates from './dates.js';
import config from './config.js';
import path from 'path';

const result = dates.format(5);
const { size, wrap } = config;

console.log(result, size, wrap(path.posix.basename('/tmp/a.txt')));
