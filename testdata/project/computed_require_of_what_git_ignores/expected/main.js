import { settings } from './load.js';

console.log(settings('shared').port, settings('local').port);
