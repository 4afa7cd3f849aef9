const main = require('../main');

main.register('user');
