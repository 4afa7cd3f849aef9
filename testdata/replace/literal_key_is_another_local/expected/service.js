function run () { return 'run' }
function stop () { return 'stop' }
const state = { name: 'local state' }
const halt = () => 'halt'

// names crossed on purpose: `stop` is exported from `halt`
export { stop as run, halt as stop }

const _state = { name: run() }
export { _state as state }
