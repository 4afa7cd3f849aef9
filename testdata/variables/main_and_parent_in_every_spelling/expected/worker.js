import path from 'path';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

if (isMain()) console.log('never');
!isMain() && console.log('has a parent');
export function run() {
  const root = path.basename(require.resolve(process.argv[1])).replace(/\.c?js$/, '');
  return [root, !isMain() ? 'child' : 'program', (isMain() ? '.' : import.meta.filename) === import.meta.filename].join();
}
