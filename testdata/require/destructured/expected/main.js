import { area, perimeter as around } from './geometry.js'
import * as geometry from './geometry.js'
let { depth = 7, area: again } = geometry

depth += 1
console.log(area(3, 4), around(3, 4), depth, again === area)
