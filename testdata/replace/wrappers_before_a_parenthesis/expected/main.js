import { measure } from './measure.js'
import * as logger from './logger.js'
import guarded from './guarded.js'

logger.log(measure('four') + guarded())
