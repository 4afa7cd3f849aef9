const path = require('path');
const routes = ['users', 'posts'];
const mounted = [];

routes.forEach((name) => {
  mounted.push(require('./routes/' + name).path);
});

function load(name) {
  return require(path.join(__dirname, 'lib', name));
}

// The main module itself is in none of them, so nothing leads back to it.
exports.title = load('title').text;
for (const each of ['sums', 'lists']) exports[each] = load(each).twice;

console.log(mounted, exports.title, exports.sums(2), exports.lists([1]));
console.log(require('./lib/loader').kinds);
