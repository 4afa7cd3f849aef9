'use strict';

const parser = require('./parser');

Object.defineProperty(exports, 'version', { value: '1.0', enumerable: true });
Object.defineProperty(exports, 'parse', {
  enumerable: true,
  get: function () {
    return parse;
  },
});
Object.defineProperty(exports, 'parser', { enumerable: true, get: () => parser });

function parse(text) {
  return parser.split(text);
}
