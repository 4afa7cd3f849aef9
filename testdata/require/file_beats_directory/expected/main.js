import util from './util.js'
import _util from './util/index.js'
import data from './data.js'
import both from './both.js'
import dottedName from './dotted.name.js'
import folder from './folder.js/index.js'

console.log(util, _util, data, both)
console.log(dottedName, folder)
