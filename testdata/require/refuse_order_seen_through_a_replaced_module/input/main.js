const dates = require('./dates');

dates.swap();
console.log(require('./config').read());
