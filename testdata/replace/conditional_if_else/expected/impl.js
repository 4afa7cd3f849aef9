import { createRequire } from 'module';
const require = createRequire(import.meta.url);

let impl;

if (process.env.FIXTURE_NATIVE === '1') {
  impl = require('./native');
} else {
  impl = require('./fallback');
}

export default impl;
