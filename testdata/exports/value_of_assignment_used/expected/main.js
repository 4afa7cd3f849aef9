import * as reg from './registry.js';

console.log(reg.all(), reg.verbose, reg.limit, reg.Handler.label);
