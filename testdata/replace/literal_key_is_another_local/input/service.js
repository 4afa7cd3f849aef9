function run () { return 'run' }
function stop () { return 'stop' }
const state = { name: 'local state' }
const halt = () => 'halt'

// names crossed on purpose: `stop` is exported from `halt`
module.exports = { run: stop, stop: halt, state: { name: run() } }
