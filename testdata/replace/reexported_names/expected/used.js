import * as counter from './counter.js';

// What it is now, not what it becomes.
export const count = counter.count;
export { next } from './counter.js';
counter.next();
