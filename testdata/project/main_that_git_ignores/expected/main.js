import { add } from './lib/add.js';
import { createRequire } from 'module';

console.log(add(1, 2), createRequire(import.meta.filename)(import.meta.dirname).add(3, 4));
