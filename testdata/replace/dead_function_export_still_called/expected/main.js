import calc from './calc.js'
console.log(calc(2, 3), calc.round)
