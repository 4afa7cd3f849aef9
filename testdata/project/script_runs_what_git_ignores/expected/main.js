import { execFileSync } from 'child_process';
import { port } from './settings.js';
import pkg from './package.json' with { type: 'json' };

const script = pkg.scripts.start.split(' ').at(-1);
console.log(port, execFileSync(process.execPath, [script], { cwd: import.meta.dirname, encoding: 'utf8' }).trim());
