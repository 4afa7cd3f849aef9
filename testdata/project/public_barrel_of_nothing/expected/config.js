import numbers from './numbers.js'

export { numbers as default, numbers as 'module.exports' }