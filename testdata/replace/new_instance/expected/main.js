import bus from './bus.js'
import sameBus from './bus.js'
import './listener.js'

bus.emit('ping', 1)
console.log(bus === sameBus, bus.listenerCount('ping'))
