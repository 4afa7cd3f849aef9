import * as counter from './counter.js';

export const total = counter.Counter.made.length;
