import legacy from './legacy.cjs';
import * as shared from './shared.js';

console.log(legacy.name, shared.name);
import('./modern.mjs').then(({ default: modern, describe }) => {
  console.log(modern, describe());
});
