const { run, stop, state } = require('./service')
console.log(run(), stop(), state.name)
