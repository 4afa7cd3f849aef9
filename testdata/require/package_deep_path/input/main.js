const fp = require('lowbar/fp')
const chunk = require('lowbar/chunk')
const { map } = require('lowbar/collection')
const deep = require('@acme/tools/lib/deep')
const tools = require('@acme/tools')

console.log(fp.kind, chunk([1, 2, 3], 2), map([1], x => x + 1), deep, tools.scope)
