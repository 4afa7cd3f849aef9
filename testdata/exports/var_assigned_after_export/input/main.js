var state = require('./state')

console.log('handler:', state.handler)
console.log('real handler:', typeof state.getHandler())
