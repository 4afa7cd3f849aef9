const m = require('./m')
console.log(m.open(), m.close(), m.LIMIT, m.last)
