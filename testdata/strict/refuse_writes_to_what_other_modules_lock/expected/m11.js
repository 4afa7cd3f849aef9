import l from './lib.js'; l.fresh = 2
console.log(JSON.stringify(l), l.sum.length)
