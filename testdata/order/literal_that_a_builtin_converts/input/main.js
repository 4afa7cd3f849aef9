const util = require('util');
util.format('%s', {
  toString() {
    globalThis.converted = 'converted';
    return '';
  },
});
const seen = require('./seen');
console.log(seen.value);
