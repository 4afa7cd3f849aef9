import log from './log.js';

Promise.resolve().then(() => log('promise of schedules'));
process.nextTick(() => log('tick of schedules'));
log('end of schedules');
