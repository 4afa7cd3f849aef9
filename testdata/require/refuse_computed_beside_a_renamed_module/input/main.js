const path = require('path');
const util = require('./lib/util');
const name = process.argv[2] || 'red';
console.log(require(path.join(__dirname, 'themes', name)).name, util.upper(name));
console.log(require(`./themes/${name}`).name, require('./old/scope'));
