import bus from './bus.js'
bus.on('ping', n => console.log('pong', n))
