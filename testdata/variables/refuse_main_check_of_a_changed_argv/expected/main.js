import { createRequire } from 'module';
const require = createRequire(import.meta.url);

process.argv = ['node', import.meta.dirname + '/cli.js', 'x'];
const cli = require('./cli.cjs');
process.argv = ['node', 'tool', 'y'];
const tool = require('./tool');
console.log(cli.run(), tool.run());
