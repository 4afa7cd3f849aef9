const which = 'en'
import _messages from './messages.js'
const { [which]: messages, ['f' + 'r']: french } = _messages

console.log(messages.hi, french.hi)
