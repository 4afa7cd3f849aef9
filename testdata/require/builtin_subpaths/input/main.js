const fsp = require('fs/promises');
const { setTimeout: sleep } = require('timers/promises');
const { readFile } = require('node:fs').promises;
const strict = require('assert/strict');
const posix = require('path/posix');
const types = require('util/types');

(async () => {
  await sleep(1);
  console.log(typeof fsp.readFile, readFile === fsp.readFile, posix.join('a', '..', 'b'));
  console.log(types.isDate(new Date()), strict === require('assert').strict);
})();
