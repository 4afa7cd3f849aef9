import * as options from './options.js';
let { retries, log } = options;
import _fs from 'fs';
var fs = _fs;

retries--;
log = (text) => console.log('wrapped', text);
log(retries);
log(options.retries);

fs = { readFileSync: () => 'stub' };
log(fs.readFileSync());
