// Lets a peer from npm convert a list of files, in one process where it has an interface for that.
//
//     node peer.mjs NAME NODE_MODULES LIST OUT
//
// Each reads the file and writes its result to OUT/<number>.js; a file that it cannot take is skipped.
// They do different work: esbuild prints what it parsed as an ES module around CommonJS, lebab and cjstoesm
// rewrite file by file, ast-grep only replaces `require` calls by a pattern. None verifies what it wrote.

import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [name, modules, list, out] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(modules), '..', 'from.js'));
const load = (peer) => import(pathToFileURL(require.resolve(peer)).href);
const files = fs.readFileSync(list, 'utf8').trim().split('\n');
fs.mkdirSync(out, { recursive: true });

const peers = {
  async esbuild() {
    const { transform } = (await load('esbuild')).default;
    return async (text) => (await transform(text, { format: 'esm', loader: 'jsx' })).code;
  },
  async lebab() {
    const { transform } = require('lebab');
    return (text) => transform(text, ['commonjs']).code;
  },
  async cjstoesm() {
    const { transform } = await load('cjstoesm');
    return async (text, file) => {
      await transform({ input: file, outDir: out, logger: silent });
    };
  },
  async '@ast-grep/cli'() {
    const { spawnSync } = await import('node:child_process');
    const bin = path.join(modules, '.bin', 'sg');
    for (let at = 0; at < files.length; at += 500) {
      spawnSync(bin, ['run', '-l', 'js', '-p', 'const $A = require($B)', '-r', 'import $A from $B',
        ...files.slice(at, at + 500)], { stdio: ['ignore', fs.openSync(path.join(out, `${at}.diff`), 'w'), 'ignore'] });
    }
    return null;
  },
};

const silent = { verbose() {}, info() {}, debug() {}, warn() {}, error() {} };
const convert = await peers[name]();
let refused = 0;
for (const [i, file] of convert ? files.entries() : []) {
  try {
    const text = await convert(fs.readFileSync(file, 'utf8'), file);
    if (text !== undefined) fs.writeFileSync(path.join(out, `${i}.js`), text);
  } catch {
    refused++;
  }
}
console.log(`${name}: ${files.length - refused} of ${files.length} files`);
