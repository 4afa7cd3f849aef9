var log = require('./logging').create('main');
const emitter = new (require('events').EventEmitter)();
const today = require('./dates').parse('2020-01-02').year;
require('./logging').setLevel('warn');

log('quiet');
require('./logging').setLevel('info');
log('loud');
console.log(emitter.listenerCount('x'), today);
