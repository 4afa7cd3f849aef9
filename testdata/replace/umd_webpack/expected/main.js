import Lib from './webpacked.js'
console.log(Lib.start(), typeof Lib.Widget)
