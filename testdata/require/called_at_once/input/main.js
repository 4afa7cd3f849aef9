const debug = require('./debug')('app:main');
const other = require('./debug')('app:other', { upper: true });

debug('started');
other('quiet please');
