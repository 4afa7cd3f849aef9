import bus from './bus.js';
bus.emit('boot', 'service');
