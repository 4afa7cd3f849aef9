import * as inner from './packages/inner/src/main.js';
import tool from './packages/tool/index.js';
import _package from './packages/inner/package.json' with { type: 'json' };

console.log(inner.name, tool('x'), _package.version);
import('./esm/already.js').then((m) => console.log(m.default));
