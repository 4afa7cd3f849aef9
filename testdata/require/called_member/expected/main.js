import logging from './logging.js';
import events from 'events';
import * as dates from './dates.js';

var log = logging.create('main');
const emitter = new (events.EventEmitter)();
const today = dates.parse('2020-01-02').year;
logging.setLevel('warn');

log('quiet');
logging.setLevel('info');
log('loud');
console.log(emitter.listenerCount('x'), today);
