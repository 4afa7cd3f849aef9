'use strict';

exports.name = 'first';
Object.defineProperty(exports, 'who', { enumerable: true, get: () => exports.name });
console.log('getter says', exports.who);
exports = { name: 'second' };
