const { measure } = require('./measure')
const logger = require('./logger')
const guarded = require('./guarded')

logger.log(measure('four') + guarded())
