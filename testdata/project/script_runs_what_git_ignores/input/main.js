const { execFileSync } = require('child_process');
const { port } = require('./settings');

const script = require('./package.json').scripts.start.split(' ').at(-1);
console.log(port, execFileSync(process.execPath, [script], { cwd: __dirname, encoding: 'utf8' }).trim());
