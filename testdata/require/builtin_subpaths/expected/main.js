import fsp from 'fs/promises';
import { setTimeout as sleep } from 'timers/promises';
import fs from 'node:fs';
import strict from 'assert/strict';
import posix from 'path/posix';
import types from 'util/types';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { readFile } = fs.promises;

(async () => {
  await sleep(1);
  console.log(typeof fsp.readFile, readFile === fsp.readFile, posix.join('a', '..', 'b'));
  console.log(types.isDate(new Date()), strict === require('assert').strict);
})();
