const reader = require('./reader');
console.log(reader, typeof reader);
