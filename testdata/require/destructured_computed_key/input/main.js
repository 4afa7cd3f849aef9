const which = 'en'
const { [which]: messages, ['f' + 'r']: french } = require('./messages')

console.log(messages.hi, french.hi)
