import * as types from './types.js';

console.log(types.normalizeTypes(['text', 'a/b']), types.first, types.late());
