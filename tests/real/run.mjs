// Real packages: installed from npm, converted with one command, and compared with the original by using both.
// packages.json lists them; a new line there and a driver is all that another package needs.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertInPlace, converterCrash } from '../support/convert.mjs';
import { readFlags } from '../support/flags.mjs';
import { formsOf, formsText, kForms, reportArgs } from '../support/forms.mjs';
import { mapPool } from '../support/process.mjs';
import { Tally } from '../support/tally.mjs';
import { copyDir, makeTempDir } from '../support/temp.mjs';
import { readTree, treeDifferences } from '../support/tree.mjs';
import { comparePackage } from './compare.mjs';
import { install, parseSpec } from './install.mjs';
import { layOut } from './layout.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const usage = 'run.mjs --bin PATH [--filter SUBSTR] [--cache DIR] [--jobs N] [--keep DIR]';
const flags = readFlags(
  process.argv.slice(2),
  { bin: '', filter: '', cache: path.join(here, '../../build/real-packages'), jobs: 2, keep: '' },
  usage,
);
if (!flags.bin || !fs.existsSync(flags.bin)) {
  console.error(`--bin: there is no program at '${flags.bin}'\nusage: ${usage}`);
  process.exit(2);
}

const temp = makeTempDir('real');

async function testPackage([spec, driver]) {
  const wanted = parseSpec(spec);
  const before = path.join(temp, spec.replace('/', '+'), 'before');
  const after = path.join(temp, spec.replace('/', '+'), 'after');
  try {
    const installed = await install(path.resolve(flags.cache), wanted);
    layOut(before, installed, wanted.name);
    layOut(after, installed, wanted.name);
  } catch (error) {
    return { spec, problems: [error.message], forms: new Map(), count: 0 };
  }

  const converted = await convertInPlace(flags.bin, { cwd: after, target: 'project', args: reportArgs });
  const crash = converterCrash(converted) ?? (converted.code === 2 ? `exit 2\n${converted.stderr}` : null);
  if (crash) return { spec, problems: [crash], forms: new Map(), count: 0 };

  const dependencies = (side) => readTree(path.join(side, 'project/node_modules'), () => false);
  const touched = treeDifferences(dependencies(before), dependencies(after)).map((line) => `node_modules/${line}`);
  const { problems, count } = await comparePackage({ before, after, name: wanted.name, driver: path.join(here, 'drivers', driver) });
  if (flags.keep) copyDir(path.join(after, 'project'), path.join(flags.keep, spec.replace('/', '+')));
  return { spec, problems: [...touched, ...problems], forms: formsOf(converted.stdout), count };
}

const packages = Object.entries(JSON.parse(fs.readFileSync(path.join(here, 'packages.json'), 'utf8')));
const results = await mapPool(packages.filter(([spec]) => spec.includes(flags.filter)), flags.jobs, testPackage);

const tally = new Tally();
const total = new Map();
for (const { spec, problems, forms, count } of results) {
  const counts = new Map();
  for (const form of forms.values()) counts.set(form, (counts.get(form) ?? 0) + 1);
  for (const [form, number] of counts) total.set(form, (total.get(form) ?? 0) + number);
  const text = kForms.map((form) => `${form} ${counts.get(form) ?? 0}`).join(', ');
  console.log(`${problems.length ? 'FAIL' : 'pass'} ${spec.padEnd(22)} ${text}; ${count} observations`);
  if (problems.length) tally.fail(spec, problems);
  else tally.pass();
}
console.log(formsText(total));
tally.close();
