import * as words from './words.js'

console.log(words.delete([1, 2]), words.last, words.sum.join())
