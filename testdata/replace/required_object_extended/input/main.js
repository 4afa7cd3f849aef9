const base = require('./base');
const extended = require('./extended');
const direct = require('./direct');

// one object: whoever extends it, extends it for everybody
console.log(extended.read(), extended.extra, base.extra, base === extended);
console.log(direct.more, base.more, typeof base.read);
