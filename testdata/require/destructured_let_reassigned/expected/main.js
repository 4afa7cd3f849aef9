import * as options from './options.js';
import _fs from 'fs';

let { retries, log } = options;
var fs = _fs;

retries--;
log = (text) => console.log('wrapped', text);
log(retries);
log(options.retries);

fs = { readFileSync: () => 'stub' };
log(fs.readFileSync());
