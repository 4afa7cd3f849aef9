import * as helper from './helper.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const load = require;
var late;
const { words } = load('./words');
late = require;
console.log(late('./locale/' + words[0]).hello);
var lib = function (name) {
  var c = require;
  if (c) return c('./' + name);
};
console.log(lib('words').words.length);
console.log(helper.twice(2));
