import leveller, { level as atStart } from 'leveller'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)

console.log(leveller.level)
leveller.setLevel('debug')
console.log(leveller.level, atStart, require('leveller').level)
