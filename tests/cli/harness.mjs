// What the tests of the command line share: the program, a project for it, and the list of tests.

import fs from 'node:fs';
import path from 'node:path';
import { readFlags } from '../support/flags.mjs';
import { run } from '../support/process.mjs';
import { writeFiles } from '../support/tree.mjs';

const usage = 'run.mjs --bin PATH [--filter SUBSTR]';
export const flags = readFlags(process.argv.slice(2), { bin: '', filter: '' }, usage);
if (!flags.bin || !fs.existsSync(flags.bin)) {
  console.error(`--bin: there is no program at '${flags.bin}'\nusage: ${usage}`);
  process.exit(2);
}
export const bin = path.resolve(flags.bin);
export const isRoot = process.getuid() === 0;

/** By name, in the order in which they run. */
export const tests = new Map();
export const test = (name, body) => tests.set(name, body);

/** A project of two modules in `dir`; what it prints does not change. */
export function writeProject(dir, extra = {}) {
  writeFiles(dir, new Map(Object.entries({
    'package.json': '{\n  "name": "p",\n  "private": true\n}\n',
    'main.js': "const { greet } = require('./lib');\n\nconsole.log(greet('you'));\n",
    'lib/index.js': "exports.greet = function (who) {\n  return 'hello ' + who;\n};\n",
    ...extra,
  })));
}

export const kConverted = "export function greet(who) {\n  return 'hello ' + who;\n}\n";

/** Everything a test may need to know about one call. */
export function caller(cwd) {
  const call = (...args) => run(bin, args, { cwd });
  call.withInput = (input, ...args) => run(bin, args, { cwd, input });
  return call;
}
export const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');
