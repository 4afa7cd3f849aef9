import * as platform from './platform.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

let started;
try {
  started = require('./service');
} catch (error) {
  console.log('no service:', error.message);
}
console.log(platform.find('any'), started, globalThis.patched);
