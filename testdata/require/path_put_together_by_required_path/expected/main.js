import _words from './lib/words.js';
const words = new _words('to be');
import { levels } from './lib/levels.js';
import path from 'path';

console.log(words.list(), levels, path.posix.basename('/tmp/a.txt'));
