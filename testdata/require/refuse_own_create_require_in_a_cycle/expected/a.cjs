const main = require('./main.cjs');
module.exports = 'a ' + main.ready;
