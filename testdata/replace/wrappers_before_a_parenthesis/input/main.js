const { measure } = require('./measure')
const logger = require('./logger')
const guarded = require('./guarded')
const { average } = require('./install')

logger.log(measure('four') + guarded())
console.log(average([1]))
const names = require('./names')
console.log(names.join('a', names.version))
