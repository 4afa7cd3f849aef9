import one from './once.js'
import two from './once.js'
import './again.js'

console.log(one === two, one.count)
