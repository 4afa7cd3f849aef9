// Without semicolons: the lines of these modules end where Node ends them.
import { list, add, size } from './list.js'
import * as leaving from './leaving.js'
import { nothing, waits } from './unused.js'

add('d')
console.log(list, size(), leaving.began, leaving.ended, nothing())
waits().then((value) => { console.log(value) })
