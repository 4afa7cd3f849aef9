const http = require('./http')

console.log(http.delete('/a'), http.new('/b'), http.in, http.import())
console.log(http.class, http.function(2), http.typeof, http.null, http.true, http.enum)
const { delete: del, new: make } = require('./http')
console.log(del('/c'), make('/d'))
