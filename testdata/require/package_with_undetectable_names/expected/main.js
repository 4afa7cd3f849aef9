import paint from 'paint'

const { red, bold } = paint
const { green = String, blue } = paint

console.log(red('x'), bold('y'), green('z'), blue, paint.styles.join())
