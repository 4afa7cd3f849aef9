const legacy = require('./legacy.cjs');
const shared = require('./shared');

console.log(legacy.name, shared.name);
import('./modern.mjs').then(({ default: modern, describe }) => {
  console.log(modern, describe());
});
