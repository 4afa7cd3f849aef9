import chalk from './chalk.js'
const { red, blue: azure } = chalk
const { inner: { deep } } = chalk
let underline
({ underline } = chalk)

chalk.red = () => 'patched'
console.log(red('x'), azure('y'), deep, underline('z'), chalk.red('x'))
