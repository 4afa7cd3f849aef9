const { names, shout, total } = require('./asi')

;[names, shout('x'), total].forEach(v => console.log(v))
