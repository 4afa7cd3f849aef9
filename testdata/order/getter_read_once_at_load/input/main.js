const { current } = require('./ticker')
const ticker = require('./ticker')

console.log(current, ticker.current, ticker.current, current)
