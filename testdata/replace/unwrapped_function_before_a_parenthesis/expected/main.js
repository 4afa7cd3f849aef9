import { measure } from './measure.js'

console.log(measure('four'))
