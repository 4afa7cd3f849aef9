import { Base as Store } from './lib/format.js'

export default (class Store {
  kind () { return Store.label + ' over ' + base.label }
  static label = 'outer store'
})

const base = Store
