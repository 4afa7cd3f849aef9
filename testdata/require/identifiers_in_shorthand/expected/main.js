import { parse } from './parse.js'
import format from './format.js'
import * as _live from './live.js'
const { live, bump } = _live

const api = { parse, format, live }
bump()
console.log(api.parse('x'), api.format.up('y'), api.live, live, { live }.live)
