'use strict'

/**
 * Module dependencies.
 */

var path = require('path')
var log = require('./log')('app')
var basename = path.basename
var extname = path.extname
var shapes = require('./shapes')
// the unit square
var unit = shapes.square(1)

var resolve = require('path').resolve
const late = require('./late'), twice = (n) => n * 2
const text = require('./text')

log(basename('/tmp/a.txt'), extname('b.js'))
log(unit, shapes.square(3), twice(late.start))
log(text.shout('done'), resolve('/a', 'b').split(path.sep).length)
