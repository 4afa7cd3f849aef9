const bus = require('./bus')
const sameBus = require('./bus')
require('./listener')

bus.emit('ping', 1)
console.log(bus === sameBus, bus.listenerCount('ping'))
