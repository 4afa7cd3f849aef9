import * as toolkit from './toolkit.js'

console.log(toolkit.fs.read('x'), toolkit.Queue.name, toolkit.version, toolkit.write('y'))
console.log(toolkit.everything.read === toolkit.fs.read)
toolkit.everything.write = () => 'patched'
console.log(toolkit.fs.write('z'), toolkit.write('z'))
