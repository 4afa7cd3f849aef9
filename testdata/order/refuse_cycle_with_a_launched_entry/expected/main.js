import { spawnSync } from 'child_process';
import path from 'path';
import boss from './lib/boss.js';
console.log(boss.name, spawnSync(process.execPath, [path.join(import.meta.dirname, 'lib/worker.js')]).status);
