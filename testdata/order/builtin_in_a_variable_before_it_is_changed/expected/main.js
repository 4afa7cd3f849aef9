import { EventEmitter } from 'events';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const E = EventEmitter;
const n = typeof E.prototype.zap;
require('./patch');
console.log(n);
