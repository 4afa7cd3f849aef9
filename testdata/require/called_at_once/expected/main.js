import _debug from './debug.js';

const debug = _debug('app:main');
const other = _debug('app:other', { upper: true });

debug('started');
other('quiet please');
