const strings = require('./lib/strings');
const store = require('./lib/store');
console.log(strings.next);