require('./setup');
require('./polyfill')

console.log(global.appName, [1, 2, 3].lastItem());
