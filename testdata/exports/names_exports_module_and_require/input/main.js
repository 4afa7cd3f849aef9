const meta = require('./meta');

console.log(meta.exports, meta.module, meta.require('fs'), meta.__filename);
