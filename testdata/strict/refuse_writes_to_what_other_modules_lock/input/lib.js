'use strict'
const codes = { ok: 0 }
Object.freeze(codes)
class Box { get size () { return 1 } }
const sum = function (a, b) { return a + b }
exports.codes = codes
exports.box = new Box()
exports.sum = sum
exports.limits = Object.freeze({ max: 5 })
exports.nested = { inner: Object.freeze({ a: 1 }), free: { b: 1 } }
Object.defineProperty(exports, 'version', { value: '1.0', enumerable: true })
Object.defineProperty(exports, 'now', { get () { return 7 }, enumerable: true })
