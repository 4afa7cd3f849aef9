import * as greetings from './greetings.js'

// both spellings land on one object
console.log(greetings.hello('Ann'))
console.log(greetings.bye('Ann'))
console.log(greetings['default'])
