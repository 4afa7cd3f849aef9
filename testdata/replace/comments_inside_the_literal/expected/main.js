import * as m from './m.js'
console.log(m.open(), m.close(), m.LIMIT, m.last)
