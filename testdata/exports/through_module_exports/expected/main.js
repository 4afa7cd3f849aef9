import * as log from './log.js';

log.info('starting');
log.warn('disk almost full');
console.log(log.count(), log.LEVELS.join());
