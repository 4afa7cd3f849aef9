var first = 1
'use strict'

undeclared = 'still sloppy'
console.log(first, undeclared, (function () { return this === globalThis })())
