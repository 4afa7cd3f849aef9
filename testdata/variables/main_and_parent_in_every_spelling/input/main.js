const path = require('path');
const worker = require('./worker');

console.log(require.main === module, module !== require.main, process.mainModule === module);
if (!module.parent) console.log('no parent');
if (module.parent) console.log('never');
module.parent || console.log('still no parent');
console.log(module.parent === null, module.parent != null, module.id);
console.log(path.basename(require.main.filename).replace(/\.c?js$/, ''));
console.log(path.basename(process.mainModule.filename).replace(/\.c?js$/, ''));
console.log(worker.run(), module.loaded, new.target);
