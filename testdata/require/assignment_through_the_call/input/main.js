require('./config').debug = true;
require('./config').hits++;
require('./config').hits += 10;
delete require('./config').temporary;
require('./config').list[0] = 'changed';

const { debug, hits, temporary, list } = require('./config');
console.log(debug, hits, temporary, list);
