import path, { posix } from 'path'
var separator = '/'
import * as list from './list.js'
;[path.sep, posix.sep].forEach(each => list.add(each === separator))
console.log(list.all())
