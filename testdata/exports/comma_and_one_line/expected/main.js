import { a, b, c, d, e } from './min.js'
console.log(a, b(), c, d, e)
