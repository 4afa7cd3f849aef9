import { count } from './words.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

process.argv.push('more');
process.argv[3] = 'other';

if (isMain()) {
  process.argv.splice(0, 2);
  console.log('the program', count());
}
