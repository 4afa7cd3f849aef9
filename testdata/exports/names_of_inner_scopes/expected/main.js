import api from './index.js';
import maker from './maker.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log(api.format('a.txt'), Object.keys(api).sort().join(), api.index([1, 2]));
console.log(require('./wrapped').read());
console.log(maker('x').name);
