const load = require;
var late;
const { words } = load('./words');
if (typeof require === 'function') {
  late = require;
  console.log(late('./locale/' + words[0]).hello);
}
var lib = function (name) {
  var c = typeof require == 'function' && require;
  if (c) return c('./' + name);
};
console.log(lib('words').words.length);
console.log(require('./helper').twice(2));
