import log from './log.js';
import './schedules.js';

Promise.resolve().then(() => log('promise of main'));
process.nextTick(() => log('tick of main'));
setTimeout(() => log('timeout of main'), 5);
log('end of main');
