import * as log from './log.js';
import app from './app.js';
log.info('ready');
console.log(app.name, app.lines());
