const inner = require('./packages/inner');
const tool = require('./packages/tool');

console.log(inner.name, tool('x'), require('./packages/inner/package.json').version);
import('./esm/already.js').then((m) => console.log(m.default));
