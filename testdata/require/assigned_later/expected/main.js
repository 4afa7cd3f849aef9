import _path from 'path';
import _helper from './helper.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

var fs, path, helper;

path = _path;
helper = _helper;
fs = fs || require('fs');

console.log(typeof fs.statSync, path.posix.dirname('/a/b'), helper());
