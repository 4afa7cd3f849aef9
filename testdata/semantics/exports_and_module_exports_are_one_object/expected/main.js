import both from './both.js';

console.log(both.viaExports, both.viaModule, both.same, both.sees);
