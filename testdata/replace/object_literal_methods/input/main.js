const store = require('./store')

store.add('milk')
store.add('bread')
console.log(store.list())
console.log(store.count())
