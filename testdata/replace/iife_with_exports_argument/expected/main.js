import * as lib from './lib.js'
console.log(lib.one(), lib.two(), lib.hidden)
