import a from './a.js'
console.log(a.name, a.full)
