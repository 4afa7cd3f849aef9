const request = require('./request')
const { get, defaults } = require('./request')

console.log(request('/'), get('/a'), defaults.method, request.get === get)
