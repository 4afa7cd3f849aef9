// what sinon.stub(obj, 'method') does
function stub(obj, method, fake) {
  const original = obj[method];
  obj[method] = fake;
  return { restore() { obj[method] = original; } };
}

import clock from './clock.js';
import * as report from './report.js';

const stubbed = stub(clock, 'now', () => 'stubbed now');
console.log(report.header());
stubbed.restore();
console.log(report.header());
