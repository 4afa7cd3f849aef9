const { spawnSync } = require('child_process');
const path = require('path');
const boss = require('./lib/boss');
console.log(boss.name, spawnSync(process.execPath, [path.join(__dirname, 'lib/worker.js')]).status);
