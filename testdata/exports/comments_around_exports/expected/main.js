import * as cache from './cache.js';

cache.set('k', 1);
console.log(cache.get('k'), cache.has('nope'), cache.size);
console.log(cache.LIMIT);
