import ticker from './ticker.js'

const { current } = ticker

console.log(current, ticker.current, ticker.current, current)
