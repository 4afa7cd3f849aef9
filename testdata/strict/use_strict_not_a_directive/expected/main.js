var first = 1
'use strict'

globalThis.undeclared = 'still sloppy'
console.log(first, undeclared, (function () { return globalThis === globalThis })())

export {}
