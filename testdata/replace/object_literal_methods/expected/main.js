import * as store from './store.js'

store.add('milk')
store.add('bread')
console.log(store.list())
console.log(store.count())
