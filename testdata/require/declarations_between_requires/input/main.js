const result = require('./dates').format(5);
const { size, wrap } = require('./config');
const path = require('path');

console.log(result, size, wrap(path.posix.basename('/tmp/a.txt')));
