const path = require('path');

const found = require.resolve('./lib/target');
console.log(path.basename(found).replace(/\.c?js$/, ''), path.basename(path.dirname(found)));
console.log(require.resolve('fs'), require.resolve('resolvable') === path.join(__dirname, 'node_modules', 'resolvable', 'entry.js'));

try {
  require.resolve('./missing');
} catch (e) {
  console.log(e.code);
}
console.log(typeof require(found));
