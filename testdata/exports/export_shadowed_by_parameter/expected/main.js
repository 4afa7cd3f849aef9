import * as m from './install.js';

console.log(m.real, m.fake, m.viaBlock, m.afterBlock);
