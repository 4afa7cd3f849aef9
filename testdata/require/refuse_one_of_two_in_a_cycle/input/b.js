const main = require('./main');
module.exports = 'b ' + main.ready;
