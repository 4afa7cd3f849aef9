import { createRequire } from 'node:module';
import { helper } from './helper.js';
import old from './old.cjs';

const require = createRequire(import.meta.url);

console.log(helper(), old.name, require('./old.cjs') === old);
