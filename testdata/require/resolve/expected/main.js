import path from 'path';
import target from './lib/target.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const found = require.resolve('./lib/target');
console.log(path.basename(found).replace(/\.c?js$/, ''), path.basename(path.dirname(found)));
console.log(require.resolve('fs'), require.resolve('resolvable') === path.join(import.meta.dirname, 'node_modules', 'resolvable', 'entry.js'));

try {
  require.resolve('./missing');
} catch (e) {
  console.log(e.code);
}
console.log(typeof target);
