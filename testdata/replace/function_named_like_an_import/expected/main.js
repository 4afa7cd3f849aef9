import format from './format.js'
import Store from './store.js'
console.log(format('x', 3), new Store().kind())
