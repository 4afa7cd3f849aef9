import utils from './utils.js'

console.log(utils.first([3, 4]), utils.last([3, 4]), utils.lost)
