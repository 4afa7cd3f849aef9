const bus = require('./bus');
bus.emit('boot', 'service');
