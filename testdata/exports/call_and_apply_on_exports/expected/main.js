import hooks from './hooks.js'
console.log(hooks.run('save', 1, 2))
console.log(hooks.seen)
