const path = require('path');
const child = require('./child');

console.log(module.id, module.loaded, typeof module.paths, Array.isArray(module.children));
console.log(path.basename(module.filename).replace(/\.c?js$/, ''), module.filename === __filename);
console.log(child.idIsFilename, child.loadedAtLoad, child.loadedNow());
