import * as real from './real.js';

console.log(real.yes, real.parameter, real.local, real.loaded);
