import * as logger from './logger.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function reload() {
  return require('./numbers');
}

console.log(logger.config.name, typeof reload());
