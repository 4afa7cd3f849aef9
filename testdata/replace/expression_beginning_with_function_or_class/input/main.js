const bound = require('./bound')
const called = require('./called')
const name = require('./class-name')
const made = require('./made')

console.log(bound(2), called.kind, name, made.kind, require('./awaited') instanceof Promise, require('./object').b)
