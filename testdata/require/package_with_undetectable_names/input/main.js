const { red, bold } = require('paint')
const paint = require('paint')
const { green = String, blue } = paint

console.log(red('x'), bold('y'), green('z'), blue, paint.styles.join())
