import * as inner from './packages/inner/src/main.js';
import tool from './packages/tool/index.js';
import pkg from './packages/inner/package.json' with { type: 'json' };

console.log(inner.name, tool('x'), pkg.version);
import('./esm/already.js').then((m) => console.log(m.default));
