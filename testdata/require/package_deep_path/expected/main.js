import fp from 'lowbar/fp.js'
import chunk from 'lowbar/chunk.js'
import { map } from 'lowbar/collection/index.js'
import deep from '@acme/tools/lib/deep.js'
import tools from '@acme/tools'

console.log(fp.kind, chunk([1, 2, 3], 2), map([1], x => x + 1), deep, tools.scope)
