import lib from './lib.js'

export { lib as default, lib as 'module.exports' }
