import * as last from './last.js'
console.log(last.item, last.key, last.trace)
