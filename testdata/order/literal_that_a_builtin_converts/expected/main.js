import util from 'util';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
util.format('%s', {
  toString() {
    globalThis.converted = 'converted';
    return '';
  },
});
const seen = require('./seen');
console.log(seen.value);
