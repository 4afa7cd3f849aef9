import debounce from './debounce.js'

let calls = 0
const bump = debounce(() => { calls++ }, 5)
bump(); bump(); bump()
setTimeout(() => console.log('calls', calls, debounce.name), 40)
