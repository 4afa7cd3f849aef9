const greet = require('./greet');
require('./log');

return console.log(greet('you'));
