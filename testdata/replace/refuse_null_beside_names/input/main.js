const path = require('path');
const settings = require('./settings');

console.log(path.basename('/a/b'), settings);
