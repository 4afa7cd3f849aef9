import './paths.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const whole = require('lib/whole');
console.log(whole());
console.log(require('~/lib/sloppy').seen);
