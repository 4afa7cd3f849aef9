import { readFileSync } from 'fs';
import path from 'path';
import * as meta from './meta.js';
const sep = path.posix.sep;
var version = meta.info.version;
const format = meta.formats['short-date'];

console.log(typeof readFileSync, sep, version, format);
