/**
 * Module dependencies.
 */

import path, { resolve } from 'path'
import createLog from './log.js'
import * as shapes from './shapes.js'

var log = createLog('app')
var basename = path.basename
var extname = path.extname
// the unit square
var unit = shapes.square(1)

import * as late from './late.js'
const twice = (n) => n * 2
import * as text from './text.js'

log(basename('/tmp/a.txt'), extname('b.js'))
log(unit, shapes.square(3), twice(late.start))
log(text.shout('done'), resolve('/a', 'b').split(path.sep).length)
