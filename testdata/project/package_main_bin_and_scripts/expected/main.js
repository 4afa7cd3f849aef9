import { execFileSync } from 'child_process';
import path from 'path';

import pkg from './package.json' with { type: 'json' };
import * as main from './lib/index.js';
const run = (file, ...args) => execFileSync(process.execPath, [path.join(import.meta.dirname, file), ...args], { encoding: 'utf8' });

console.log(main.greet('project'), pkg.name);
process.stdout.write(run(pkg.bin.greet, 'from', 'bin'));
process.stdout.write(run(pkg.scripts.test.split(' ')[1]));
