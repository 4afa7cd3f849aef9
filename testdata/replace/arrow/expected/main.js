import wait from './wait.js'
import identity from './identity.js'
import pair from './pair.js'

wait(1).then(v => console.log(v, identity(2), pair('a', 'b')))
