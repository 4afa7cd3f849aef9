const log = require('./log');
require('./schedules');

Promise.resolve().then(() => log('promise of main'));
process.nextTick(() => log('tick of main'));
setTimeout(() => log('timeout of main'), 5);
log('end of main');
