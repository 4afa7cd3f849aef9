const pkg = require('./package.json');
const fs = require('fs');
const path = require('path');

console.log(require('./lib/sloppy').sum({ a: 1, b: 2 }));
console.log(fs.existsSync(path.join(__dirname, pkg.bin.renaming)), fs.existsSync(path.join(__dirname, pkg.files[0])));
console.log(fs.existsSync(path.join(__dirname, pkg.scripts.start.split(' ')[1])), require(__dirname).sum === require('./lib/sloppy').sum);
