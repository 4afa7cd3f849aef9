import request from './request.js'
const { get, defaults } = request

console.log(request('/'), get('/a'), defaults.method, request.get === get)
