const check = require('./check')

console.log('checking')
process.on('exit', code => console.log('exit', code))
check(process.versions.node)

const { unreachable } = require('./never-loaded')
unreachable()
