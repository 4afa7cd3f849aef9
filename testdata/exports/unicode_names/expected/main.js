import * as math from './math.js';

console.log(math.π, math.ünïcode(), math['\u03c0'], math.\u0061bc);
