import * as m from './m.js';
console.log(m.first, m.second, m.third);
