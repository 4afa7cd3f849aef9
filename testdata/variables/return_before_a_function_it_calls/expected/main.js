import { mode, level } from './settings.js';

console.log(mode, level);
