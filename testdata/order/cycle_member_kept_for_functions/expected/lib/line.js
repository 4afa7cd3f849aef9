import { limits } from './report.js';
const dots = '...';

export { line as default };

function line(text) {
  return text.length > limits.line ? text.slice(0, limits.line) + dots : text;
}
