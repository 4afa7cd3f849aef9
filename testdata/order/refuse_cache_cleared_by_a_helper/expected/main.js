import helper from './helper.cjs';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { clear } = helper;

function fresh() {
  clear();
  return require('./config.cjs');
}

console.log(fresh().n, fresh().n, require('./steady').n);
