// Without semicolons: the lines of these modules end where Node ends them.
const { list, add, size } = require('./list')
const leaving = require('./leaving')
const { nothing, waits } = require('./unused')

add('d')
console.log(list, size(), leaving.began, leaving.ended, nothing())
waits().then((value) => { console.log(value) })
