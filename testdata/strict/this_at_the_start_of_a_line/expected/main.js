var counters = {}

function count() {
  var name = 'n'
  ;(this ?? globalThis).counters = counters
  return Object.keys((this ?? globalThis).counters).length + name
}

function later(callback) { callback() }
var hits = 0
later(count)
later.call(counters, count)
var own = { count: count }
hits += 1
console.log(count(), own.count(), typeof counters, hits)
console.log(own.counters === counters, globalThis.counters === counters)

export {}
