import early from './early.js';
import * as clash from './clash.js';
import * as global from './global.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
console.log(early.always, 'never' in early);
console.log(clash.inner, clash.outer);
console.log(global.before, global.inside);
console.log(require('./args').count);
