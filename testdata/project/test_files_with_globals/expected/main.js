import { createRequire } from 'module';
const require = createRequire(import.meta.url);

// a test runner in ten lines
const tests = [];
global.describe = (name, fn) => { tests.push(name); fn(); };
global.it = (name, fn) => tests.push([name, fn]);

require('./test/setup');
require('./test/sum.test');

for (const t of tests) {
  if (typeof t === 'string') console.log(t);
  else { t[1](); console.log('  ok', t[0]); }
}
