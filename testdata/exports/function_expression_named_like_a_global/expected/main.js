import * as fakes from './fakes.js'
console.log(fakes.timer(() => 'fake timer'), fakes.dict().size, fakes.parse('7'))
