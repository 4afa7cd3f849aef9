import _ from './mini.js';
console.log(_.map([1, 2], function (n) { return n * 2; }), _.VERSION);
