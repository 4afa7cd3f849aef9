import Base from './base.js'

export default class extends Base {
  hello() { return 'hello ' + this.name }
}
