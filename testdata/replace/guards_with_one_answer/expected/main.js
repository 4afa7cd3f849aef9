import hoisted from './hoisted.js';
import chain from './chain.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log(require('./own_define').by);
console.log(hoisted());
console.log(chain(1), chain.chain(2));
console.log(typeof require('./loader').exists, require('./loader').isNode);
