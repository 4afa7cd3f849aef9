var sprintf = require('./sprintf')

console.log(sprintf('%s is %d', 'x', 010), sprintf.cache_hits)
console.log(sprintf('%s is %d', 'y', 2), sprintf.cache_hits, typeof cacheHits)
