import path from 'path';
import * as worker from './worker.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

console.log(isMain(), !isMain(), isMain());
if (isMain()) console.log('no parent');
if (!isMain()) console.log('never');
!isMain() || console.log('still no parent');
console.log(isMain(), !isMain(), (isMain() ? '.' : import.meta.filename));
console.log(path.basename(require.resolve(process.argv[1])).replace(/\.c?js$/, ''));
console.log(path.basename(require.resolve(process.argv[1])).replace(/\.c?js$/, ''));
console.log(worker.run(), false, undefined);
