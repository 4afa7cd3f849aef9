import * as tool from './tool.js';
import * as other from './other.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

console.log(tool.name, other.name);
if (isMain()) {
console.log('the program');
}
