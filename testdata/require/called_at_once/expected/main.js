import createDebug from './debug.js';

const debug = createDebug('app:main');
const other = createDebug('app:other', { upper: true });

debug('started');
other('quiet please');
