var Lib = require('./webpacked')
console.log(Lib.start(), typeof Lib.Widget)
