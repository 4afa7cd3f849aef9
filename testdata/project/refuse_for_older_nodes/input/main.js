const fs = require('fs');
const path = require('path');
const settings = require('./settings.json');
const { greet } = require('./lib/greet');
const loud = require('./lib/loud');

// Which plugins there are only a run tells.
const plugins = fs.readdirSync(path.join(__dirname, 'plugins')).map(name => require('./plugins/' + name));

console.log(greet(settings.name), loud('Ann'), plugins.map(plugin => plugin.title()));
console.log(path.basename(__dirname) === path.basename(path.dirname(__filename)));

if (require.main === module) console.log('run directly');
