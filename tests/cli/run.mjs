// The command line as a user meets it. Each test gets a fresh directory; what the program says is
// checked with node:assert.

import fs from 'node:fs';
import path from 'node:path';
import { Tally } from '../support/tally.mjs';
import { makeTempDir } from '../support/temp.mjs';
import { caller, flags, tests } from './harness.mjs';
import './modes.mjs';
import './bad_input.mjs';
import './all_or_nothing.mjs';

const temp = makeTempDir('cli');
const tally = new Tally();
let index = 0;
for (const [name, body] of tests) {
  if (!name.includes(flags.filter)) continue;
  const cwd = path.join(temp, String(index++));
  fs.mkdirSync(cwd);
  try {
    await body({ cwd, call: caller(cwd), skip: (why) => console.log(`skipped: ${name}: ${why}`) });
    tally.pass();
  } catch (error) {
    tally.fail(name, [error.message]);
  }
}
tally.close();
