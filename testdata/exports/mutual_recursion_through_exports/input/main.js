const { render } = require('./render')
console.log(render({ tag: 'ul', children: [{ tag: 'li', children: ['a'] }, 'b'] }))
