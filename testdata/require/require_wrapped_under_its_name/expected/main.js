import format from './format.js';
import { createRequire } from 'module';
var require = createRequire(import.meta.url);
console.log(format.line('start'));

// every file below is announced before it is loaded
var original = require;
var require = function (file) {
  console.log(format.line(file));
  var loaded = original(file);
  console.log(typeof loaded);
  return loaded;
};

require('./first.js');
if (typeof Promise === 'function') {
  require('./second.js');
}
console.log(require('./third').name);
