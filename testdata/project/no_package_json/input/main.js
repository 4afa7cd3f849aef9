const { join } = require('./src/join');

console.log(join('no', 'package', 'json'));
