import * as settings from './settings.js';
import * as negated from './negated.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
console.log(settings.mode, settings.extra, require('./quiet'), negated.level);

if (settings.mode === 'basic') {
  console.log('basic'); // and that is all
} else {
console.log('never printed');
}
