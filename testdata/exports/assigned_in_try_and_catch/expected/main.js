import * as codec from './codec.js'
console.log(codec.backend, codec.error)
