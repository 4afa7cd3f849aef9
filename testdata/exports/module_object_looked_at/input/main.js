const { kind, loaded } = require('./kind');

console.log(kind, loaded);
