// What is compared of the two sides of a package.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { observation, runProgram } from '../support/program.mjs';
import { lineDiff } from '../support/text_diff.mjs';

const kMinObservations = 40;
const kTimeout = 60_000;

/** Problems as texts; `count` is how many observations were made. */
export async function comparePackage({ before, after, name, driver }) {
  const problems = [];
  const user = (side) => path.join(side, 'user');
  const both = (work) => Promise.all([work(before), work(after)]);

  const [required, requiredAfter] = await both((side) => runProgram(user(side), 'observe.cjs', { args: [name, driver], timeout: kTimeout }));
  const count = required.stdout.split('\n').length - 1;
  if (required.code !== 0) problems.push(`the driver fails on the original:\n${observation(required)}${required.stderr}`);
  if (count < kMinObservations) problems.push(`only ${count} observations, wanted ${kMinObservations}`);
  problems.push(...difference('require', required, requiredAfter));

  const [imported, importedAfter] = await both((side) => runProgram(user(side), 'observe_import.mjs', { args: [name, driver], timeout: kTimeout }));
  const names = takeNames(imported);
  const namesAfter = takeNames(importedAfter);
  for (const [each, type] of names) {
    const now = namesAfter.get(each);
    if (now === undefined) problems.push(`import: the export '${each}' is gone`);
    else if (now !== type) problems.push(`import: the export '${each}' was ${type}, is ${now}`);
  }
  problems.push(...difference('import', imported, withoutNewNames(importedAfter, names)));

  for (const [bin, ...args] of commandsOf(driver)) {
    const [ran, ranAfter] = await both((side) => runBin(path.join(side, 'project'), bin, args));
    problems.push(...difference(`${bin} ${args.join(' ')}`, ran, ranAfter));
  }
  return { problems, count };
}

function difference(title, before, after) {
  const diff = lineDiff(observation(before), observation(after));
  if (diff === '') return [];
  const lines = diff.split('\n');
  const shown = lines.length > 30 ? `${lines.slice(0, 30).join('\n')}\n... ${lines.length - 30} more lines` : diff;
  return [`${title} differs:\n${shown}${after.errorName ? `\n${after.stderr.slice(0, 2000)}` : ''}`];
}

/** Takes the first line, the exported names with their types, off what was printed. */
function takeNames(result) {
  const end = result.stdout.indexOf('\n');
  const line = result.stdout.slice(0, Math.max(end, 0));
  if (!line.startsWith('[')) return new Map();
  result.stdout = result.stdout.slice(end + 1);
  return new Map(JSON.parse(line));
}

/** Names beyond those of before are welcome; the line that each brings is left out of the comparison. */
function withoutNewNames(result, names) {
  const isNew = (line) => {
    const match = /^(.*) is a member of the default export: /.exec(line);
    return match !== null && !names.has(match[1]);
  };
  return { ...result, stdout: result.stdout.split('\n').filter((line) => !isNew(line)).join('\n') };
}

/** The command lines that a driver wants to see: `module.exports.commands = [['bin name', 'arg', ...]]`. */
function commandsOf(driver) {
  return createRequire(import.meta.url)(driver).commands ?? [];
}

async function runBin(project, bin, args) {
  const manifest = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  return runProgram(project, file, { args, timeout: kTimeout });
}
