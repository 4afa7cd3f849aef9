const m = require('./install');

console.log(m.real, m.fake, m.viaBlock, m.afterBlock);
