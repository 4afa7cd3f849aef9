let { retries, log } = require('./options');
var fs = require('fs');

retries--;
log = (text) => console.log('wrapped', text);
log(retries);
log(require('./options').retries);

fs = { readFileSync: () => 'stub' };
log(fs.readFileSync());
