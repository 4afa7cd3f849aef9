import './setup.js';
import './polyfill.js'

console.log(global.appName, [1, 2, 3].lastItem());
