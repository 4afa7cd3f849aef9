import p from './part.js'; p.lib.nested.free.b = 3
import lib from './lib.js'
console.log(JSON.stringify(lib), lib.sum.length)
