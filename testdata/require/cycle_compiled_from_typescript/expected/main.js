import { describe, Shape } from './lib/shape.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
console.log(describe(new Shape(2)), require('./lib/circle').unit.area());
