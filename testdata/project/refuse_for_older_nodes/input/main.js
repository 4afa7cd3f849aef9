const fs = require('fs');
const path = require('path');
const settings = require('./settings.json');
const { greet } = require('./lib/greet');
const loud = require('./lib/loud');

const files = fs.readdirSync(path.join(__dirname, 'lib')).length;

console.log(greet(settings.name), loud('Ann'), files);
console.log(path.basename(__dirname) === path.basename(path.dirname(__filename)));

if (require.main === module) console.log('run directly');
