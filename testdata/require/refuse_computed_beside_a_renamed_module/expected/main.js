import path from 'path';
import * as util from './lib/util.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const name = process.argv[2] || 'red';
console.log(require(path.join(import.meta.dirname, 'themes', name)).name, util.upper(name));
console.log(require(`./themes/${name}`).name, require('./old/scope'));
