import model from './lib/model.js'
const { first} = model
console.log(first())