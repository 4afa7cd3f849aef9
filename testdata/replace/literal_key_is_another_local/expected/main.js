import { run, stop, state } from './service.js'
console.log(run(), stop(), state.name)
