const api = require('./api');

console.log(api.parse('[1, 2]'), api.parse.calls);
console.log(api.format({ b: 1 }));
