import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const module = { exports: {} };

if (process.env.FIXTURE_NATIVE === '1') {
  module.exports = require('./native');
} else {
  module.exports = require('./fallback');
}

export default module.exports;
