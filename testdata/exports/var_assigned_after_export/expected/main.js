import * as state from './state.js'

console.log('handler:', state.handler)
console.log('real handler:', typeof state.getHandler())
