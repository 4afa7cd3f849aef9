// A project converted file by file ends in the same text as one converted all at once, in whatever order,
// and it runs after each step. Every case of testdata/ is such a project.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCases } from '../fixtures/cases.mjs';
import { convertInPlace, converterCrash } from '../support/convert.mjs';
import { readFlags } from '../support/flags.mjs';
import { mapPool, run } from '../support/process.mjs';
import { findEntry, runDifference, runProgram } from '../support/program.mjs';
import { Tally } from '../support/tally.mjs';
import { copyDir, makeTempDir } from '../support/temp.mjs';
import { lineDiff } from '../support/text_diff.mjs';
import { readTree } from '../support/tree.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const usage = 'run.mjs --bin PATH [--filter SUBSTR] [--jobs N] [--testdata DIR] [--no-steps]';
const flags = readFlags(
  process.argv.slice(2),
  { bin: '', filter: '', jobs: 2, testdata: path.join(root, 'testdata'), 'no-steps': false },
  usage,
);

const kOrders = [
  ['in the order of their names', (files) => files],
  ['in reverse order', (files) => [...files].reverse()],
];

/** A file as it is called now: an earlier step may have renamed it. */
const currentName = (dir, file) =>
  [file, file.replace(/\.js$/, '.cjs'), file.replace(/\.js$/, '.mjs')].find((name) => fs.existsSync(path.join(dir, name)));

/** The files of the project: what git ignores is none of them, unless it is named. */
async function projectFiles(input, testCase) {
  const { stdout } = await run(path.resolve(flags.bin), ['--report', 'json', '--no-cache', ...optionsOf(testCase), '.'], { cwd: input });
  return JSON.parse(stdout).modules.map((module) => module.path);
}

/** `args.txt` may name paths; a piece is converted with the options alone. */
const optionsOf = (testCase) => testCase.args.filter((arg) => arg.startsWith('-'));

async function convertPieces(testCase, dir, files, before) {
  const problems = [];
  for (const file of files) {
    const name = currentName(dir, file);
    if (!name) continue;
    const done = await convertInPlace(flags.bin, { cwd: dir, target: name, args: optionsOf(testCase) });
    const crash = converterCrash(done);
    if (crash) return [`${name}: ${crash}`];
    if (!before || flags['no-steps']) continue;
    const after = await runProgram(dir, findEntry(dir, testCase.entry) ?? testCase.entry);
    const difference = runDifference(before, after);
    if (difference) return [`after ${name} the program behaves differently:\n${difference}${after.stderr.slice(0, 1200)}`];
  }
  return problems;
}

function sortedMembers(text) {
  try {
    const json = JSON.parse(text.replace(/^\uFEFF/, ''));
    return JSON.stringify(Object.fromEntries(Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2);
  } catch {
    return text;
  }
}

function textDifferences(whole, pieces) {
  const text = (tree, name) => {
    const found = tree.get(name)?.bytes.toString('utf8');
    if (found === undefined) return '(no such file)';
    // "type" may have gone and come back, at another place.
    return name.endsWith('package.json') ? sortedMembers(found) : found;
  };
  const names = new Set([...whole.keys(), ...pieces.keys()]);
  return [...names]
    .sort()
    .filter((name) => text(whole, name) !== text(pieces, name))
    .map((name) => `${name}\n${lineDiff(text(whole, name), text(pieces, name))}`);
}

async function runCase(testCase, cwd) {
  const input = path.join(testCase.dir, 'input');
  // A module may be named after its directory.
  const atOnce = path.join(cwd, 'at-once', 'app');
  copyDir(input, atOnce);
  const accepts = testCase.differs !== null;
  const before = testCase.entry === null || accepts ? null : await runProgram(atOnce, testCase.entry);
  const done = await convertInPlace(flags.bin, { cwd: atOnce, target: '.', args: optionsOf(testCase) });
  const crash = converterCrash(done);
  if (crash) return [crash];
  const whole = readTree(atOnce);
  const files = await projectFiles(input, testCase);
  const problems = [];
  for (const [order, arrange] of kOrders) {
    const dir = path.join(cwd, order.replaceAll(' ', '-'), 'app');
    copyDir(input, dir);
    const found = await convertPieces(testCase, dir, arrange(files), before);
    if (found.length === 0) found.push(...textDifferences(whole, readTree(dir)));
    problems.push(...found.map((problem) => `${order}: ${problem}`));
  }
  return problems;
}

const cases = findCases(flags.testdata, flags.filter).filter(
  (testCase) => !testCase.isTodo && !testCase.args.some((arg) => !arg.startsWith('-')),
);
const temp = makeTempDir('piecemeal');
const tally = new Tally();
await mapPool(cases, flags.jobs, async (testCase, index) => {
  const cwd = path.join(temp, String(index));
  fs.mkdirSync(cwd);
  const problems = await runCase(testCase, cwd);
  if (problems.length) tally.fail(testCase.name, problems);
  else tally.pass();
});
tally.close();
