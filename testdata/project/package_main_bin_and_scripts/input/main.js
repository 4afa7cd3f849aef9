const { execFileSync } = require('child_process');
const path = require('path');

const pkg = require('./package.json');
const run = (file, ...args) => execFileSync(process.execPath, [path.join(__dirname, file), ...args], { encoding: 'utf8' });

console.log(require('.').greet('project'), pkg.name);
process.stdout.write(run(pkg.bin.greet, 'from', 'bin'));
process.stdout.write(run(pkg.scripts.test.split(' ')[1]));
