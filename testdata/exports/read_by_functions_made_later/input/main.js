const types = require('./types');

console.log(types.normalizeTypes(['text', 'a/b']), types.first, types.late());
