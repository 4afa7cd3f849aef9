const {} = require('./lib/numbers');
const shapes = process.argv.length > 1 ? require('./lib/shapes') : {};
const {} = require('./data/settings');
const {} = require('./data/settings');
console.log(typeof shapes);
