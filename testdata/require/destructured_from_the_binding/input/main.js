const chalk = require('./chalk'), { red, blue: azure } = chalk
const { inner: { deep } } = chalk
let underline
({ underline } = require('./chalk'))

chalk.red = () => 'patched'
console.log(red('x'), azure('y'), deep, underline('z'), chalk.red('x'))
