import assert from 'assert'
import EventEmitter from 'events'
import Stream from 'stream'
import { inherits } from 'util'

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
