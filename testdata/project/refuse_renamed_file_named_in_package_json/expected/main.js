import pkg from './package.json' with { type: 'json' };
import fs from 'fs';
import path from 'path';
import sloppy from './lib/sloppy.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log(sloppy.sum({ a: 1, b: 2 }));
console.log(fs.existsSync(path.join(import.meta.dirname, pkg.bin.renaming)), fs.existsSync(path.join(import.meta.dirname, pkg.files[0])));
console.log(fs.existsSync(path.join(import.meta.dirname, pkg.scripts.start.split(' ')[1])), require(import.meta.dirname).sum === sloppy.sum);
