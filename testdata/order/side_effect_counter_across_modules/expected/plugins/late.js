import * as registry from '../registry.js'

const late = registry.list().length
export { late as default, late as 'module.exports' }
