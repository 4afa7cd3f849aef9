import _path from 'path';
import * as _helper from './helper.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
var path = _path;
var helper = _helper;

console.log(path.posix.join('a', 'b'), helper.name);

// pasted from another file
var path = require('path'), helper = require('./helper');
var late;
import _late from './late.js';
var late = _late;

console.log(helper.name, typeof path.sep, late);
