const fakes = require('./fakes')
console.log(fakes.timer(() => 'fake timer'), fakes.dict().size, fakes.parse('7'))
