import bound from './bound.js'
import called from './called.js'
import name from './class-name.js'
import made from './made.js'
import awaited from './awaited.js'
import object from './object.js'

console.log(bound(2), called.kind, name, made.kind, awaited instanceof Promise, object.b)
