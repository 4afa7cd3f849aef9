import * as http from './http.js'

console.log(http.delete('/a'), http.new('/b'), http.in, http.import())
console.log(http.class, http.function(2), http.typeof, http.null, http.true, http.enum)
import { 'delete' as del, 'new' as make } from './http.js'
console.log(del('/c'), make('/d'))
