const bus = require('./bus')
bus.on('ping', n => console.log('pong', n))
