import { LIMIT, parse, kinds, render, EMPTY } from './markup.js';

console.log(LIMIT, parse('<a>'), kinds.join(), EMPTY);
console.log(render({ name: 'b', text: 'c' }));
