const { current } = ticker
import ticker from './ticker.js'

console.log(current, ticker.current, ticker.current, current)
