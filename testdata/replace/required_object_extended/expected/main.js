import base from './base.js';
import extended from './extended.js';
import direct from './direct.js';

// one object: whoever extends it, extends it for everybody
console.log(extended.read(), extended.extra, base.extra, base === extended);
console.log(direct.more, base.more, typeof base.read);
