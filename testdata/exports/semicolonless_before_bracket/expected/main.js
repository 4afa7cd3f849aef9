import * as asi from './asi.js';
const { names, shout, total } = asi

;[names, shout('x'), total].forEach(v => console.log(v))
