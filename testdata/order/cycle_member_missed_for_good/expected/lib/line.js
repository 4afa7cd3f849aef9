import * as report from './report.js';
const limits = report.limits;

export { line as default };

// Without limits there are none.
function line(text) {
  return limits ? text.slice(0, limits.line) : text;
}
