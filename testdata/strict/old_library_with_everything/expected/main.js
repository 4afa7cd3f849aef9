import sprintf from './sprintf.js'

console.log(sprintf('%s is %d', 'x', 0o10), sprintf.cache_hits)
console.log(sprintf('%s is %d', 'y', 2), sprintf.cache_hits, typeof cacheHits)
