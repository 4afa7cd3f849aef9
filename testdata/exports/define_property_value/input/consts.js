'use strict';

Object.defineProperty(exports, 'PI', { value: 3.14, enumerable: true });
Object.defineProperty(exports, 'E', {
  enumerable: true,
  writable: true,
  configurable: true,
  value: 2.72,
});
Object.defineProperty(module.exports, 'hidden', { value: 'secret' });
