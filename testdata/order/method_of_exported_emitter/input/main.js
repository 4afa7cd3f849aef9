const bus = require('./bus');
bus.on('boot', (who) => console.log('boot', who)); // has to be there before the service loads
require('./service');
bus.emit('boot', 'main');
