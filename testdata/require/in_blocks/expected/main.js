import inner from './inner.js'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)

{
  const path = inner
  console.log(path.where)
}

for (const { name } of [inner]) console.log(name)

try {
  const { where } = inner
  console.log('try', where)
} finally {
  require('./side')
}

let path = 'outer path'
console.log(path)
