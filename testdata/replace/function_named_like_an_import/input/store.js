const Store = require('./lib/format').Base

module.exports = class Store {
  kind () { return Store.label + ' over ' + base.label }
  static label = 'outer store'
}

const base = Store
