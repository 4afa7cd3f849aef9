const { spawnSync } = require('child_process');

for (const args of [['--version'], ['sum', '1', '2'], ['nope']]) {
  const child = spawnSync(process.execPath, [__dirname + '/bin/cli-tool', ...args], { encoding: 'utf8' });
  console.log(child.status, child.stdout.trim());
}
