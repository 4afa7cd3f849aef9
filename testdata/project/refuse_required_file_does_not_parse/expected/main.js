import { label } from './label.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function broken() {
  return require('./broken').value;
}

console.log(label, typeof broken);
