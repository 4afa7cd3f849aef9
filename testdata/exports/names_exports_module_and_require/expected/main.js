import * as meta from './meta.js';

console.log(meta.exports, meta.module, meta.require('fs'), meta.__filename);
