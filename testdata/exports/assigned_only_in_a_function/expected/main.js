import app from './app.js'

console.log(app.server, 'server' in app)
app.start()
console.log(app.server.port)
app.stop()
console.log(app.server)
