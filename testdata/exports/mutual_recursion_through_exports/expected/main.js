import { render } from './render.js'
console.log(render({ tag: 'ul', children: [{ tag: 'li', children: ['a'] }, 'b'] }))
