import counter from './counter.js'
const { peek } = counter

counter.add(2).add(3)
console.log(counter.total, counter.peek())
console.log(peek.call({ total: 'borrowed' }))
