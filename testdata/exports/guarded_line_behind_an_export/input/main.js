const words = require('./words')

console.log(words.delete([1, 2]), words.last, words.sum.join())
