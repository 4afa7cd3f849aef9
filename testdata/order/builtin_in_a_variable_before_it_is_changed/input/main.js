const { EventEmitter } = require('events');
const E = EventEmitter;
const n = typeof E.prototype.zap;
require('./patch');
console.log(n);
