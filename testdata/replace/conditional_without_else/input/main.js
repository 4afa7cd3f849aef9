const store = require('./store')
console.log(store.kind, store.get && store.get('k'))
