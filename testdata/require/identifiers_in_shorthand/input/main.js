const { parse } = require('./parse')
const format = require('./format')
const { live, bump } = require('./live')

const api = { parse, format, live }
bump()
console.log(api.parse('x'), api.format.up('y'), api.live, live, { live }.live)
