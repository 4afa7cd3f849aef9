// Programs that require installed packages in every form, before and after the conversion. README.md says more.

import fs from 'node:fs';
import path from 'node:path';
import { convertInPlace, converterCrash } from '../support/convert.mjs';
import { readFlags } from '../support/flags.mjs';
import { installPopularPackages, installedNames } from '../support/popular_packages.mjs';
import { mapPool, run } from '../support/process.mjs';
import { runDifference, runProgram } from '../support/program.mjs';
import { Tally } from '../support/tally.mjs';
import { makeTempDir, removeDir } from '../support/temp.mjs';
import { importingProgram } from './program.mjs';

const usage = 'run.mjs --bin PATH [--dir DIR] [--filter SUBSTR] [--count N] [--jobs N]';
const flags = readFlags(process.argv.slice(2), { bin: '', dir: '', filter: '', count: 300, jobs: 2 }, usage);
if (!flags.bin || !fs.existsSync(flags.bin)) {
  console.error(`--bin: there is no program at '${flags.bin}'\nusage: ${usage}`);
  process.exit(2);
}

const temp = makeTempDir('imports');
if (!flags.dir) installPopularPackages(temp);
const modules = path.join(path.resolve(flags.dir || temp), 'node_modules');

/** What `require` gives, as text that the program can be written from; null if nothing can be loaded. */
async function membersOf(name, cwd) {
  const script = `const value = require('${name}');
    const keys = value === null || !/object|function/.test(typeof value) ? [] : Object.keys(value);
    require('fs').writeSync(1, '\\n@@' + JSON.stringify(keys.filter((key) => /^[A-Za-z_$][\\w$]*$/.test(key)).slice(0, 6)));
    process.exit(0);`;
  const { stdout } = await run(process.execPath, ['-e', script], { cwd });
  const at = stdout.lastIndexOf('\n@@');
  return at < 0 ? null : JSON.parse(stdout.slice(at + 3));
}

/** Problems of one package, null if it cannot be required at all. */
async function tryPackage(name, cwd) {
  fs.mkdirSync(cwd, { recursive: true });
  fs.symlinkSync(modules, path.join(cwd, 'node_modules'));
  fs.writeFileSync(path.join(cwd, 'package.json'), '{ "private": true }\n');
  const members = await membersOf(name, cwd);
  if (members === null) return null;
  fs.writeFileSync(path.join(cwd, 'main.js'), importingProgram(name, members));
  const before = await runProgram(cwd, 'main.js');
  const converted = await convertInPlace(flags.bin, { cwd, target: '.', args: ['--force', '--no-cache'] });
  const crash = converterCrash(converted);
  if (crash) return [crash];
  if (!fs.readFileSync(path.join(cwd, 'main.js'), 'utf8').includes('import ')) return [converted.stderr];
  const after = await runProgram(cwd, 'main.js');
  const difference = runDifference(before, after);
  return difference ? [difference, after.stderr] : [];
}

const tally = new Tally();
let missing = 0;
const names = installedNames(path.dirname(modules)).filter((name) => name.includes(flags.filter)).slice(0, flags.count);
await mapPool(names, flags.jobs, async (name, index) => {
  const cwd = path.join(temp, 'programs', String(index));
  const problems = await tryPackage(name, cwd);
  removeDir(cwd);
  if (problems === null) missing++;
  else if (problems.length > 0) tally.fail(name, problems);
  else tally.pass();
});
console.log(`${missing} packages cannot be required`);
tally.close();
