const render = require('./render');
const { escape } = require('./escape.js');

console.log(render({ name: 'Ann', age: 3 }), escape('<b>'));
