import * as good from './good.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log('before');

try {
  require('./broken');
} catch (err) {
  console.log('caught', err.name, err.message);
}

try {
  require('./broken');
} catch (err) {
  console.log('evaluated again:', err.message);
}
console.log(good.ok);
