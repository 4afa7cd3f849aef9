// The random differential test: generate programs, convert them, run both, compare. README.md says how to use it.

import fs from 'node:fs';
import path from 'node:path';
import { readFlags } from '../support/flags.mjs';
import { mapPool } from '../support/process.mjs';
import { observation, runProgram } from '../support/program.mjs';
import { indent, Tally } from '../support/tally.mjs';
import { makeTempDir, removeDir } from '../support/temp.mjs';
import { writeFiles } from '../support/tree.mjs';
import { Checker } from './check.mjs';
import { countForms, formsText, shareOfIdiomatic } from '../support/forms.mjs';
import { generateProgram } from './generate.mjs';
import { profileNames } from './profiles.mjs';
import { reduceProgram } from './reduce.mjs';
import { Session } from './session.mjs';

const usage =
  'run.mjs --bin PATH [--count N] [--seed S] [--profile plain|mix|dynamic|timing|sloppy|cycles|all] [--jobs N] [--keep DIR] [--reduce N]\n' +
  '       [--again] [--min-share PERCENT] [--max-failures N] [--crosscheck N] [--target T] [--print]';
const flags = readFlags(
  process.argv.slice(2),
  {
    bin: '',
    count: 200,
    seed: 1,
    profile: 'all',
    jobs: 2,
    keep: '',
    reduce: 5,
    again: false,
    'min-share': 0,
    'max-failures': 50,
    crosscheck: 200,
    target: '',
    print: false,
  },
  usage,
);

/** `all` takes the profiles in turn; a program is named by its profile and seed. */
function programNumber(index) {
  const seed = flags.seed + index;
  return generateProgram(seed, flags.profile === 'all' ? profileNames[seed % profileNames.length] : flags.profile);
}

if (flags.print) {
  for (let index = 0; index < flags.count; index++) {
    for (const [name, text] of programNumber(index).files) console.log(`==== ${name}\n${text}`);
  }
  process.exit(0);
}
if (!flags.bin || !fs.existsSync(flags.bin) || !['all', ...profileNames].includes(flags.profile)) {
  console.error(`--bin must name a program, --profile a profile\nusage: ${usage}`);
  process.exit(2);
}

if (flags.target) process.env.ESMIGRATE_TARGET = flags.target;
const temp = makeTempDir('differential');
const checkers = Array.from(
  { length: flags.jobs },
  () => new Checker({ bin: flags.bin, temp, session: new Session(), again: flags.again }),
);
const free = [...checkers];
const started = performance.now();
const counts = new Map(profileNames.map((name) => [name, new Map()]));
const ends = new Map();
const failures = [];
const tally = new Tally();
let done = 0;

/** Now and then: does the shared process see what a process of its own sees? If not, the test is blind. */
async function crosscheck(program, seen) {
  const dir = path.join(temp, `cross-${program.seed}`);
  writeFiles(dir, program.files);
  const real = observation(await runProgram(dir, program.entry));
  removeDir(dir);
  if (real !== observation(seen)) tally.fail(`crosscheck ${program.profile} ${program.seed}`, [`${observation(seen)}\nbut in a process of its own\n${real}`]);
}

async function runOne(index) {
  if (failures.length >= flags['max-failures']) return;
  const program = programNumber(index);
  const checker = free.pop();
  const { failure, forms, before } = await checker.check(program);
  if (before && flags.crosscheck && index % flags.crosscheck === 0) await crosscheck(program, before);
  free.push(checker);
  if (failure) failures.push({ program, failure });
  else tally.pass();
  if (forms) countForms(counts.get(program.profile), forms, program.entry);
  if (before) ends.set(before.errorName ?? 'no error', (ends.get(before.errorName ?? 'no error') ?? 0) + 1);
  if (++done % 1000 === 0) console.log(`${done} programs, ${failures.length} failures, ${seconds()} s`);
}

function seconds() {
  return ((performance.now() - started) / 1000).toFixed(0);
}

/** Reduces one failing program and keeps it, in the shape of a case. */
async function reportFailure({ program, failure }, isReduced) {
  const name = `${program.profile}_${program.seed}`;
  const lines = [failure.detail];
  if (isReduced) {
    const checker = checkers[0];
    const fails = async (candidate) => {
      const { failure: other, before } = await checker.check(candidate);
      return other?.signature === failure.signature && before?.stdout !== ''; // a case must print something
    };
    const small = await reduceProgram(program, fails);
    const after = (await checker.check(small)).failure;
    const converted = await checker.convertedFiles(small);
    lines.splice(0, 1, filesText('before', small.files), filesText('after', converted.files), converted.stderr, after?.detail ?? '');
    keep(path.join(name, 'input'), small.files);
    keep(path.join(name, 'unreduced'), program.files);
    keep(name, new Map([['failure.txt', `${failure.signature}\n${lines.join('\n')}`]]));
  }
  tally.fail(`${name} (--profile ${program.profile} --seed ${program.seed} --count 1): ${failure.kind}, ${failure.signature}`, lines);
}

function filesText(title, files) {
  return [...files].map(([name, text]) => `---- ${title}: ${name}\n${indent(text, '  ')}`).join('\n');
}

function keep(name, files) {
  if (flags.keep) writeFiles(path.join(flags.keep, name), files);
}

/** Different bugs first: one failure of each signature, then the rest. */
function byNovelty(list) {
  const seen = new Set();
  const isNew = ({ failure }) => !seen.has(failure.signature) && seen.add(failure.signature);
  const first = list.filter(isNew);
  return [...first, ...list.filter((each) => !first.includes(each))];
}

await mapPool(Array.from({ length: flags.count }, (_, index) => index), flags.jobs, runOne);
for (const [index, each] of byNovelty(failures).entries()) await reportFailure(each, index < flags.reduce);
for (const checker of checkers) checker.session.close();

if (done < flags.count) console.log(`stopped after ${done} programs: ${failures.length} failures`);
for (const name of profileNames) {
  if (counts.get(name).size) console.log(`${name}: ${formsText(counts.get(name))}`);
}
const plainShare = shareOfIdiomatic(counts.get('plain'));
if (plainShare < flags['min-share']) tally.fail('share', [`named or default: ${plainShare.toFixed(2)} % of plain modules, wanted ${flags['min-share']} %`]);
console.log(`originals ended with: ${[...ends].map(([name, count]) => `${name} ${count}`).join(', ')}`);
console.log(`${done} programs in ${seconds()} s`);
tally.close();
