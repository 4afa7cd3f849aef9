import { describe, Shape } from './lib/shape.js';
import * as circle from './lib/circle.js';
console.log(describe(new Shape(2)), circle.unit.area());
