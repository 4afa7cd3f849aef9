const hooks = require('./hooks')
console.log(hooks.run('save', 1, 2))
console.log(hooks.seen)
