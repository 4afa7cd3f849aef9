import fs from 'fs';
import path from 'path';
import * as helper from './helper.js'; // ours
var answer = 42;
import { shout } from './helper.js';
var later;

later = helper.whisper('Hey');
console.log(typeof fs.existsSync, path.posix.join('a', 'b'), answer, shout('hey'), later);
