import levels from './levels.js'

levels.error('boom')
levels.info('fine')
console.log(levels.debug.length, typeof levels.trace)
