import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

const own = undefined, id = (isMain() ? '.' : import.meta.filename);
import * as api from './api.js';

export const main = true;
console.log(api.get(), typeof id, main);
