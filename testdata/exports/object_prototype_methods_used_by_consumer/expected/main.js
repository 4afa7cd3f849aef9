import api from './api.js'

console.log(api.hasOwnProperty('get'), api.hasOwnProperty('put'))
console.log(api.toString(), '' + api, api instanceof Object)
console.log(typeof api.valueOf, api.constructor === Object)
