process.argv = ['node', __dirname + '/cli.js', 'x'];
const cli = require('./cli');
process.argv = ['node', 'tool', 'y'];
const tool = require('./tool');
console.log(cli.run(), tool.run());
