import * as math from "./math.js"

console.log(math.sum([1, 2, 3]))
console.log(math.mean([1, 2, 3, 6]))
