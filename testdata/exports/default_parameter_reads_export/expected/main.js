import * as pager from './pager.js'
console.log(pager.page([1, 2, 3, 4]), pager.page([1, 2, 3, 4], 1))
pager.setSize(3)
console.log(pager.page([1, 2, 3, 4]), pager.size)
