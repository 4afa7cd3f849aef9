// Input of every bad kind: what is said, the exit code, and that nothing else is lost.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../support/process.mjs';
import { readTree, treeDifferences } from '../support/tree.mjs';
import { bin, isRoot, kConverted, read, test, writeProject } from './harness.mjs';

/** `bad` in a project: the message, the exit code, and that the rest is converted all the same. */
async function spoils({ call, cwd }, { args = ['.'], message, code }) {
  const done = await call('-w', ...args);
  assert.equal(done.code, code, done.stderr);
  assert.match(done.stderr, message);
  assert.equal(read(cwd, 'lib/index.js'), kConverted);
  return done;
}

test('a file that does not parse', async ({ call, cwd }) => {
  writeProject(cwd, { 'bad.js': 'const a = 1;\nexports.a = (;\n' });
  await spoils({ call, cwd }, { message: /^bad\.js:2:\d+: error: does not parse: .* \[syntax-error\]$/m, code: 1 });
  assert.equal(read(cwd, 'bad.js'), 'const a = 1;\nexports.a = (;\n');
});

test('a file that is not UTF-8', async ({ call, cwd }) => {
  const bytes = Buffer.from([0x61, 0x20, 0x3d, 0x20, 0x27, 0xe9, 0x27, 0x0a]);
  writeProject(cwd, { 'latin.js': bytes, 'wide.js': Buffer.from('\ufeffexports.a = 1', 'utf16le') });
  const message = /^latin\.js:1:6: error: is not valid UTF-8 \[not-utf8\]$/m;
  const { stderr } = await spoils({ call, cwd }, { message, code: 1 });
  assert.match(stderr, /^wide\.js:1:1: error: is not valid UTF-8 \[not-utf8\]$/m);
  assert.ok(fs.readFileSync(path.join(cwd, 'latin.js')).equals(bytes));
});

test('an empty file', async ({ call, cwd }) => {
  writeProject(cwd, { 'empty.js': '' });
  await spoils({ call, cwd }, { message: /^$/, code: 0 });
  const printed = await call('empty.js');
  assert.equal(printed.code, 0);
});

test('a path that is not there', async ({ call, cwd }) => {
  writeProject(cwd);
  const args = ['gone.js', 'lib', 'gone/too'];
  const { stderr } = await spoils({ call, cwd }, { args, message: /^gone\.js: error: no such file/m, code: 2 });
  assert.match(stderr, /^gone\/too: error: no such file or directory \[not-found\]$/m);
});

test('a file that may not be read', async ({ call, cwd, skip }) => {
  if (isRoot) return skip('root may read everything');
  writeProject(cwd, { 'locked.js': 'exports.a = 1;\n' });
  fs.chmodSync(path.join(cwd, 'locked.js'), 0);
  const message = /^locked\.js:1:1: error: cannot be read: permission denied \[unreadable\]$/m;
  await spoils({ call, cwd }, { message, code: 2 });
});

test('a directory that may not be written', async ({ call, cwd, skip }) => {
  if (isRoot) return skip('root may write everywhere');
  writeProject(cwd);
  const before = readTree(cwd);
  fs.chmodSync(path.join(cwd, 'lib'), 0o555);
  const { code, stderr } = await call('-w', '.');
  fs.chmodSync(path.join(cwd, 'lib'), 0o755);
  assert.equal(code, 2);
  assert.match(stderr, /lib\/index\.js: cannot be written/);
  assert.deepEqual(treeDifferences(before, readTree(cwd)), []);
});

test('neither file nor directory', async ({ call, cwd }) => {
  if (spawnSync('mkfifo', [path.join(cwd, 'pipe')]).status !== 0) return;
  const { code, stderr } = await call('-w', 'pipe');
  assert.equal(code, 2);
  assert.match(stderr, /^pipe: error: is neither a file nor a directory \[not-a-file\]$/m);
});

test('a package.json that is not JSON', async ({ call, cwd }) => {
  writeProject(cwd, { 'package.json': '{\n  "name": p\n}\n' });
  const message = /^package\.json:2:11: error: is not valid JSON: .* \[bad-package-json\]$/m;
  await spoils({ call, cwd }, { message, code: 1 });
  assert.equal(read(cwd, 'package.json'), '{\n  "name": p\n}\n');
});

test('links that lead nowhere', async ({ call, cwd }) => {
  writeProject(cwd);
  fs.symlinkSync('b', path.join(cwd, 'a'));
  fs.symlinkSync('a', path.join(cwd, 'b'));
  fs.symlinkSync('gone', path.join(cwd, 'dangling'));
  const args = ['a', 'dangling', 'lib'];
  const { stderr } = await spoils({ call, cwd }, { args, message: /^a: error: .*leads back to itself \[symlink-loop\]$/m, code: 2 });
  assert.match(stderr, /^dangling: error: .* leads nowhere \[dangling-symlink\]$/m);
});

test('a project with a directory loop of links', async ({ call, cwd }) => {
  writeProject(cwd);
  fs.symlinkSync('..', path.join(cwd, 'lib/up'));
  await spoils({ call, cwd }, { message: /^$/, code: 0 });
  assert.equal((await call('-c', '.')).code, 0);
});

test('two paths that name one file', async ({ call, cwd }) => {
  writeProject(cwd);
  fs.symlinkSync('lib/index.js', path.join(cwd, 'same.js'));
  const { code, stdout, stderr } = await call('-d', 'lib/index.js', './lib/../lib/index.js', 'same.js');
  assert.equal(code, 0);
  assert.equal(stdout.match(/^\+\+\+/gm).length, 1);
  assert.match(stderr, /^same\.js: note: is the same place as `lib\/index\.js`/m);
});

test('strange names', async ({ call, cwd }) => {
  const names = ['with space.js', '-dash.js', 'new\nline.js', "quo'te.js", '$(x).js', 'ünï.js', '%41.js'];
  writeProject(cwd, Object.fromEntries(names.map((name) => [name, 'exports.a = 1;\n'])));
  const { code, stderr } = await call('-w', '--', ...names);
  assert.equal(code, 0, stderr);
  for (const name of names) assert.equal(read(cwd, name), 'export const a = 1;\n', name);
});

test('deep nesting', async ({ call, cwd }) => {
  writeProject(cwd, { 'deep.js': `exports.a = ${'('.repeat(100000)}1${')'.repeat(100000)};\n` });
  await spoils({ call, cwd }, { message: /^deep\.js:1:\d+: refused: is nested .* \[nested-too-deeply\]$/m, code: 1 });
});

test('a reader that goes away', async ({ cwd }) => {
  writeProject(cwd, { 'long.js': 'f(1, 2, 3);\n'.repeat(20000) });
  const child = spawn(bin, ['--debug-print=parse', '--stop-after=parse', '.'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code, signal] = await new Promise((resolve) => child.on('close', (...end) => resolve(end)));
  assert.equal(signal, null);
  assert.equal(code, 0);
});

test('a full disk behind standard output', async ({ cwd }) => {
  if (!fs.existsSync('/dev/full')) return;
  writeProject(cwd);
  const full = fs.openSync('/dev/full', 'w');
  const done = spawnSync(bin, ['main.js'], { cwd, stdio: ['ignore', full, 'pipe'] });
  fs.closeSync(full);
  assert.equal(done.status, 2);
  assert.match(done.stderr.toString(), /^esmigrate: standard output: no space left/im);
});

test('bytes of every kind', async ({ call, cwd }) => {
  const line = 'f(1,"two",/three/,`${4}`);';
  const inputs = {
    'utf16.js': [Buffer.from('\ufeffexports.a = 1;\n', 'utf16le'), /is not valid UTF-8 \[not-utf8\]/],
    'surrogate.js': ["exports.a = '\\ud800';\nexports['\\udc00'] = 1;\n", null],
    'zero.js': ["exports.a = '\0';\n", null],
    'zero_in_code.js': ['exports.a = \0 1;\n', /does not parse/],
    'returns.js': ['exports.a = 1\rexports.b = 2\r', null],
    'separators.js': ["exports.a = 'x\u2028'\u2028exports.b = 2\u2029", null],
    'crlf.js': ['exports.a = 1;\r\nexports.b = 2;\r\n', null],
    'one_line.js': [line.repeat(60_000) + 'exports.a = 1;', null],
    'open.js': ['('.repeat(100_000), /does not parse|nested/],
    'brackets.js': ['['.repeat(100_000) + ']'.repeat(100_000) + ';', /nested/],
    'sum.js': ['exports.a = ' + '1 + '.repeat(100_000) + '1;\n', /nested/],
    'else.js': ['if (a) {} else '.repeat(20_000) + '{}\n', /nested/],
    'declared_twice.js': ['let a, a;\n', /`a` is declared twice/],
  };
  for (const [name, [bytes, refusal]] of Object.entries(inputs)) {
    const dir = path.join(cwd, name.replace('.js', ''));
    fs.mkdirSync(dir);
    fs.writeFileSync(path.join(dir, name), bytes);
    const { code, signal, timedOut, stdout, stderr } = await run(bin, [name], { cwd: dir, timeout: 240_000 });
    assert.ok(signal === null && !timedOut, `${name}: ${signal ?? 'too slow'}`);
    assert.ok(!stderr.includes('internal-error'), `${name}: ${stderr}`);
    if (refusal) {
      assert.equal(code, 1, name);
      assert.match(stderr, refusal, name);
    } else {
      assert.equal(code, 0, `${name}: ${stderr}`);
      assert.match(stdout, /export/, name);
    }
  }
});
