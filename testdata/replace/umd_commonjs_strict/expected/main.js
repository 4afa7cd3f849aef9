import * as lib from './lib.js'
console.log(lib.action(), lib.action.calls, typeof global.commonJsStrict)
