import bus from './bus.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
bus.on('boot', (who) => console.log('boot', who)); // has to be there before the service loads
require('./service');
bus.emit('boot', 'main');
