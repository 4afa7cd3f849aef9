import store from './store.js'
console.log(store.kind, store.get && store.get('k'))
