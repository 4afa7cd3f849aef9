import { spawnSync } from 'child_process';

for (const args of [['--version'], ['sum', '1', '2'], ['nope']]) {
  const child = spawnSync(process.execPath, [import.meta.dirname + '/bin/cli-tool', ...args], { encoding: 'utf8' });
  console.log(child.status, child.stdout.trim());
}
