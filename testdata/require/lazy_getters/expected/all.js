import { createRequire } from 'module'
const require = createRequire(import.meta.url)

const exports = {}

Object.defineProperty(exports, 'heavy', {
  enumerable: true,
  get: function () { return require('./heavy') }
})
exports.__defineGetter__('light', () => require('./light'))

export default exports
