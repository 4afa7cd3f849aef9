import path from 'path';

(async function () {
  const fs = await import('fs');
  const { default: plugin, name } = await import('./plugin.mjs');
  const local = await import('./local.js');
  console.log(typeof fs.readFileSync, typeof path.join, plugin(), name);
  console.log(local.default.kind, local.kind);
})();
