const Module = require('module');
const load = Module.createRequire(__filename);
console.log(load('./sloppy').seen, load.resolve('./sloppy').includes('sloppy'));
console.log(Module.createRequire(__filename)('./other'));
