const wait = require('./wait')
const identity = require('./identity')
const pair = require('./pair')

wait(1).then(v => console.log(v, identity(2), pair('a', 'b')))
