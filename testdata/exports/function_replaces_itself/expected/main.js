import * as lazy from './lazy.js'

const { getConfig } = lazy
console.log(lazy.getConfig().n, lazy.getConfig().n)
console.log(getConfig().n, lazy.getConfig().n)
