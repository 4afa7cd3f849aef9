import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const early = require('./early');
import late from './late.js';

console.log(early.step, late);
