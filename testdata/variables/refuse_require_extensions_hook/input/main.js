const fs = require('fs');

require.extensions['.txt'] = function (module, filename) {
  module.exports = fs.readFileSync(filename, 'utf8').trim();
};

console.log(require('./greeting.txt'), require('./greeting'));
