var other = 1;

import fs from 'fs';

import * as lib from './lib.js';

console.log(typeof fs.readFile, lib.ready, lib.log.length, other);
