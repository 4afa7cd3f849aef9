const { LIMIT, parse, kinds, render, EMPTY } = require('./markup');

console.log(LIMIT, parse('<a>'), kinds.join(), EMPTY);
console.log(render({ name: 'b', text: 'c' }));
