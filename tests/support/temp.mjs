// Temporary directories. Node looks upwards for package.json and node_modules, so a root that has one of
// those above it would change what a test program means: such a root is refused.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made = [];

/** Makes a new directory under $TMPDIR (real path, no symlinks); it is removed when the process ends. */
export function makeTempDir(prefix) {
  const base = fs.realpathSync(os.tmpdir());
  for (let dir = base; ; dir = path.dirname(dir)) {
    for (const name of ['package.json', 'node_modules']) {
      if (fs.existsSync(path.join(dir, name))) {
        throw new Error(`${path.join(dir, name)} would be seen by every test program; set TMPDIR to another place`);
      }
    }
    if (dir === path.dirname(dir)) break;
  }
  const dir = fs.mkdtempSync(path.join(base, `esmigrate-${prefix}-`));
  made.push(dir);
  return dir;
}

export function removeDir(dir) {
  fs.rmSync(dir, { recursive: true, force: true });
}

/** Copies a directory as it is: symlinks stay symlinks, modes are kept. */
export function copyDir(from, to, filter = () => true) {
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter });
}

process.on('exit', () => made.forEach(removeDir));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
