const consts = require('./consts')

consts.PI = 3
consts.extra = 'ignored'
delete consts.E
console.log(consts.PI, consts.E, consts.extra)
