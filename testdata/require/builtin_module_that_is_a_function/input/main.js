const assert = require('assert')
const EventEmitter = require('events')
const Stream = require('stream')
const inherits = require('util').inherits

function Source () {
  Stream.call(this)
}
inherits(Source, Stream)

assert(true)
assert.ok(1)
try {
  assert.strictEqual(1, 2)
} catch (e) {
  console.log(e.name, e instanceof assert.AssertionError)
}
console.log(new Source() instanceof EventEmitter, typeof Stream.Readable, EventEmitter.EventEmitter === EventEmitter)
