const main = require('./main');
module.exports = 'a ' + main.ready;
