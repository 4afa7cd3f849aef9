import * as defaults from './defaults.js'
console.log(defaults.host + ':' + defaults.port, defaults.verbose, defaults.proxy)
console.log(defaults.extensions.join(' '), defaults.pattern.test('index.JS'))
console.log(defaults.limits.body, defaults.retries, defaults.banner)
console.log(defaults.missing, typeof defaults.max)
