const Base = require('./base')

module.exports = class extends Base {
  hello() { return 'hello ' + this.name }
}
