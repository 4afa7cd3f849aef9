// The command line as a user meets it: modes, exit codes, messages, and input of every bad kind. Each test
// gets a fresh directory; what it says is checked with node:assert.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readFlags } from '../support/flags.mjs';
import { run } from '../support/process.mjs';
import { Tally } from '../support/tally.mjs';
import { makeTempDir } from '../support/temp.mjs';
import { readTree, treeDifferences, writeFiles } from '../support/tree.mjs';

const usage = 'run.mjs --bin PATH [--filter SUBSTR]';
const flags = readFlags(process.argv.slice(2), { bin: '', filter: '' }, usage);
if (!flags.bin || !fs.existsSync(flags.bin)) {
  console.error(`--bin: there is no program at '${flags.bin}'\nusage: ${usage}`);
  process.exit(2);
}
const bin = path.resolve(flags.bin);
const isRoot = process.getuid() === 0;

const tests = new Map();
const test = (name, body) => tests.set(name, body);

/** A project of two modules in `dir`; what it prints does not change. */
function writeProject(dir, extra = {}) {
  writeFiles(dir, new Map(Object.entries({
    'package.json': '{\n  "name": "p",\n  "private": true\n}\n',
    'main.js': "const { greet } = require('./lib');\n\nconsole.log(greet('you'));\n",
    'lib/index.js': "exports.greet = function (who) {\n  return 'hello ' + who;\n};\n",
    ...extra,
  })));
}

const kConverted = "export function greet(who) {\n  return 'hello ' + who;\n}\n";

/** Everything a test may need to know about one call. */
function caller(cwd) {
  const call = (...args) => run(bin, args, { cwd });
  call.withInput = (input, ...args) => run(bin, args, { cwd, input });
  return call;
}
const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');

// ---- usage -----------------------------------------------------------------------------------------

test('help', async ({ call }) => {
  for (const flag of ['--help', '-h']) {
    const { code, stdout, stderr } = await call(flag);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const part of ['usage: esmigrate', 'examples', 'exit codes', '--write', '--stop-after']) {
      assert.ok(stdout.includes(part), part);
    }
    const longest = Math.max(...stdout.split('\n').map((line) => line.length));
    assert.ok(longest <= 80, `a line has ${longest} columns`);
  }
});

test('every flag of --help is accepted', async ({ call }) => {
  const { stdout } = await call('--help');
  for (const [flag] of stdout.matchAll(/--[a-z-]+/g)) {
    const { stderr } = await call(flag);
    assert.ok(!stderr.includes('not expected'), `${flag}: ${stderr}`);
  }
});

test('version', async ({ call }) => {
  const { code, stdout } = await call('--version');
  assert.equal(code, 0);
  assert.match(stdout, /^esmigrate \d+\.\d+\.\d+\n$/);
});

test('wrong usage', async ({ call, cwd }) => {
  writeProject(cwd);
  const wrong = [
    [], ['--frobnicate', '.'], ['-w', '-c', '.'], ['-w', '-o', 'out', '.'], ['--jobs=0', '.'], ['--jobs=x', '.'],
    ['--report=xml', '.'], ['--target=node4', '.'], ['--debug-print=everything', '.'], ['-', '.'], ['-w', '-'],
    ['--stdin-filepath=x.js', '.'], ['.'], ['main.js', 'lib/index.js'], ['-o'],
  ];
  for (const args of wrong) {
    const { code, stdout, stderr } = await call(...args);
    assert.equal(code, 2, `${args.join(' ')}: ${stderr}`);
    assert.equal(stdout, '');
    assert.match(stderr, /^esmigrate: .+\nTry `esmigrate --help`\.\n$/);
  }
});

// ---- modes -----------------------------------------------------------------------------------------

test('print one file', async ({ call, cwd }) => {
  writeProject(cwd);
  const before = readTree(cwd);
  const { code, stdout, stderr } = await call('lib/index.js');
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: kConverted, stderr: '' });
  assert.deepEqual(treeDifferences(before, readTree(cwd)), []);
});

test('standard input', async ({ call, cwd }) => {
  const alone = await call.withInput('exports.a = 1;\n', '-');
  assert.deepEqual([alone.code, alone.stdout, alone.stderr], [0, 'export const a = 1;\n', '']);

  writeProject(cwd);
  const unsaved = "const { greet } = require('./lib');\ngreet('unsaved');\n";
  const inPlace = await call.withInput(unsaved, '-', '--stdin-filepath', 'main.js');
  assert.equal(inPlace.code, 0, inPlace.stderr);
  assert.match(inPlace.stdout, /^import .* from '\.\/lib\/index\.js';\n[^]*greet\('unsaved'\);\n/);
  assert.match(read(cwd, 'main.js'), /require/);

  const bad = await call.withInput('exports.a = (;\n', '-');
  assert.equal(bad.code, 1);
  assert.equal(bad.stdout, '');
  assert.match(bad.stderr, /^<stdin>:1:\d+: error: does not parse: .* \[syntax-error\]\n/);

  const diff = await call.withInput('exports.a = 1;\n', '-d', '-');
  assert.match(diff.stdout, /^--- a\/<stdin>\n\+\+\+ b\/<stdin>\n@@ -1 \+1 @@\n/);

  const empty = await call.withInput('', '-');
  assert.deepEqual([empty.code, empty.stderr], [0, '']);
});

test('write in place', async ({ call, cwd }) => {
  writeProject(cwd, { 'run.js': '#!/usr/bin/env node\nrequire("./main");\n' });
  fs.chmodSync(path.join(cwd, 'run.js'), 0o755);
  const before = spawnSync('node', ['run.js'], { cwd }).stdout.toString();
  const { code, stderr } = await call('-w', '.');
  assert.equal(code, 0, stderr);
  assert.equal(stderr, '');
  assert.equal(read(cwd, 'lib/index.js'), kConverted);
  assert.match(read(cwd, 'package.json'), /^ {2}"type": "module"/m);
  assert.equal(fs.statSync(path.join(cwd, 'run.js')).mode & 0o777, 0o755);
  assert.equal(spawnSync('node', ['run.js'], { cwd }).stdout.toString(), before);

  const after = readTree(cwd);
  assert.equal((await call('-w', '.')).code, 0);
  assert.deepEqual(treeDifferences(after, readTree(cwd)), []);
});

test('write single files', async ({ call, cwd }) => {
  writeProject(cwd);
  const manifest = read(cwd, 'package.json');
  assert.equal((await call('-w', 'lib/index.js')).code, 0);
  assert.equal(read(cwd, 'lib/index.js'), kConverted);
  assert.equal(read(cwd, 'package.json'), manifest);
  // The last one brings the type.
  assert.equal((await call('-w', 'main.js')).code, 0);
  assert.equal(JSON.parse(read(cwd, 'package.json')).type, 'module');
});

test('what waits for its conversion keeps its own text', async ({ call, cwd }) => {
  const waiting = `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const sloppy_1 = __importDefault(require("./sloppy"));
const plain_1 = __importDefault(require("./plain"));
console.log(sloppy_1.default, plain_1.default);
`;
  writeProject(cwd, {
    'main.js': waiting,
    'plain.js': 'exports.__esModule = true;\nexports.default = 1;\n',
    'sloppy.js': 'module.exports = { a: 1 };\nwith (module.exports) { console.log(a); }\n',
  });
  const before = spawnSync('node', ['main.js'], { cwd }).stdout.toString();
  for (const file of ['sloppy.js', 'plain.js']) await call('-w', file);
  assert.equal(read(cwd, 'main.js'), waiting.replace('./sloppy', './sloppy.cjs'));
  assert.equal(spawnSync('node', ['main.js'], { cwd }).stdout.toString(), before);
});

test('check', async ({ call, cwd }) => {
  writeProject(cwd);
  const before = await call('-c', '.');
  assert.equal(before.code, 1);
  assert.equal(before.stdout, 'lib/index.js\nmain.js\npackage.json\n');
  await call('-w', '.');
  const after = await call('-c', '.');
  assert.deepEqual([after.code, after.stdout, after.stderr], [0, '', '']);
});

test('diff', async ({ call, cwd }) => {
  writeProject(cwd);
  const { code, stdout } = await call('-d', '.');
  assert.equal(code, 0);
  assert.match(stdout, /^--- a\/lib\/index\.js\n\+\+\+ b\/lib\/index\.js\n@@ /);
  const applied = spawnSync('patch', ['-p1', '--quiet'], { cwd, input: stdout });
  if (applied.error) return; // no patch(1) here
  assert.equal(applied.status, 0, applied.stderr.toString());
  const patched = readTree(cwd);
  assert.equal((await call('-c', '.')).code, 0);
  assert.equal(read(cwd, 'lib/index.js'), kConverted);
  assert.ok(patched.has('main.js'));
});

test('a converted copy', async ({ call, cwd }) => {
  writeProject(path.join(cwd, 'app'), { 'data.txt': 'data', '.hidden': 'h' });
  fs.symlinkSync('data.txt', path.join(cwd, 'app/link'));
  const before = readTree(path.join(cwd, 'app'));
  const { code, stderr } = await call('-o', 'out', 'app');
  assert.equal(code, 0, stderr);
  assert.deepEqual(treeDifferences(before, readTree(path.join(cwd, 'app'))), []);
  assert.equal(read(cwd, 'out/lib/index.js'), kConverted);
  assert.equal(read(cwd, 'out/.hidden'), 'h');
  assert.equal(fs.readlinkSync(path.join(cwd, 'out/link')), 'data.txt');

  const again = await call('-o', 'out', 'app');
  assert.equal(again.code, 2);
  assert.match(again.stderr, /^esmigrate: out: is not empty: use --force/);
  assert.equal((await call('-o', 'out', '--force', 'app')).code, 0);
  for (const inside of ['app', 'app/out', 'app/a/b/c', '.']) {
    const refused = await call('-o', inside, '--force', 'app');
    assert.equal(refused.code, 2, inside);
    assert.match(refused.stderr, /^esmigrate: .*: (lies inside|contains)/);
  }
  fs.symlinkSync('app', path.join(cwd, 'alias'));
  assert.equal((await call('-o', 'alias/out', 'app')).code, 2);
  assert.deepEqual(treeDifferences(before, readTree(path.join(cwd, 'app'))), []);
});

test('explain', async ({ call, cwd }) => {
  writeProject(cwd, { 'with.js': 'with (a) b();\n' });
  const { code, stdout } = await call('--explain', '.');
  assert.equal(code, 1);
  assert.match(stdout, /^lib\/index\.js: named, named exports\n {2}exports greet \(lib\/index\.js:1:1\)/m);
  assert.match(stdout, /^with\.js: commonjs, stays CommonJS\n {2}because .* \(with\.js:1:1\)/m);

  writeFiles(path.join(cwd, 'kept'), [
    ['main.js', "process.env.LEVEL = 'debug';\nconst log = require('./log');\nconst lazy = () => require('./log');\n"],
    ['log.js', 'exports.level = process.env.LEVEL;\n'],
  ]);
  const kept = (await call('--explain', 'kept')).stdout;
  assert.match(kept, /calls require \(kept\/main\.js:2:13\) because what runs before it .* \(kept\/main\.js:1:1\)\n/);
  assert.match(kept, /calls require \(kept\/main\.js:3:20\) because it runs when its function is called\n/);
});

test('reports', async ({ call, cwd }) => {
  writeProject(cwd, { 'bad.js': 'exports.a = (;\n' });
  const json = await call('--report=json', '.');
  assert.equal(json.code, 1);
  const report = JSON.parse(json.stdout);
  assert.equal(report.summary.modules, 3);
  assert.equal(report.summary.none, 1);
  const lib = report.modules.find((module) => module.path === 'lib/index.js');
  assert.deepEqual([lib.form, lib.changed, lib.exports], ['named', true, ['greet']]);
  assert.equal(report.diagnostics[0].kind, 'syntax-error');
  assert.equal(report.diagnostics[0].path, 'bad.js');

  const sarif = JSON.parse((await call('--report=sarif', '-w', '.')).stdout);
  assert.equal(sarif.version, '2.1.0');
  assert.equal(sarif.runs[0].results[0].ruleId, 'syntax-error');
  assert.equal(read(cwd, 'lib/index.js'), kConverted);
});

test('stages', async ({ call, cwd }) => {
  writeProject(cwd);
  const names = (await call('--debug-print=list')).stdout.trim().split('\n');
  assert.deepEqual(names, ['discover', 'parse', 'scope', 'alias', 'link', 'plan', 'rewrite', 'verify']);
  for (const stage of names) {
    const { code, stdout } = await call(`--debug-print=${stage}`, `--stop-after=${stage}`, '.');
    assert.equal(code, 0, stage);
    assert.match(stdout, /lib\/index\.js/, stage);
    assert.ok(!stdout.includes(cwd), `${stage} names the machine`);
  }
  assert.match(read(cwd, 'main.js'), /require/);
});

test('exclude', async ({ call, cwd }) => {
  writeProject(cwd, { 'skipped/x.js': 'exports.x = 1;\n', 'skipped/y.js': 'exports.y = 1;\n' });
  const { stdout } = await call('-c', '--exclude', 'skipped', '--exclude=main.js', '.');
  assert.equal(stdout.includes('skipped'), false);
  assert.equal(stdout.includes('main.js'), false);
  assert.equal(stdout.includes('lib/index.js'), true);
});

test('the number of jobs does not show', async ({ call, cwd }) => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [
    `m${i}.js`, i % 5 ? `exports.n = require('./m${(i * 3) % 40}').n;\n` : `exports.n = ${i};\nwith (x) y();\n`,
  ]));
  writeProject(cwd, many);
  const one = await call('-d', '-j', '1', '.');
  const eight = await call('-d', '-j', '8', '.');
  assert.deepEqual(one, eight);
});

test('what is known of the rest of the project does not show', async ({ call, cwd }) => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [
    `m${i}.js`, i % 2 ? `exports.n = require('./m${(i * 3) % 40}').n;\n` : `(function () {\n  exports.n${i} = 010;\n}());\n`,
  ]));
  const compiled = `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.part = void 0;
const part_1 = __importDefault(require("./part"));
Object.defineProperty(exports, "part", { enumerable: true, get: function () { return part_1.default; } });
`;
  writeProject(cwd, {
    ...many,
    'compiled.js': compiled,
    'part.js': 'exports.__esModule = true;\nexports.default = 1;\n',
    'node_modules/x/package.json': '{}',
    'main.js': "console.log(require('./m1').n, require('./compiled').part);\n",
  });
  const cache = path.join(cwd, 'node_modules/.cache/esmigrate');
  const fresh = await call('--no-cache', '--explain', 'main.js', 'm1.js');
  assert.ok(!fs.existsSync(cache));
  // Several at a time: whoever comes last leaves one whole cache and nothing else.
  const first = await Promise.all(Array.from({ length: 6 }, () => call('--explain', 'main.js', 'm1.js')));
  for (const one of first) assert.deepEqual(one, fresh);
  assert.deepEqual(fs.readdirSync(cache), ['facts']);
  assert.deepEqual(await call('--explain', 'main.js', 'm1.js'), fresh);

  fs.writeFileSync(path.join(cwd, 'm3.js'), 'module.exports = class {};\n');
  const changed = await call('--explain', 'main.js', 'm1.js');
  assert.deepEqual(changed, await call('--no-cache', '--explain', 'main.js', 'm1.js'));
  fs.truncateSync(path.join(cache, 'facts'), 1000);
  assert.deepEqual(await call('--explain', 'main.js', 'm1.js'), changed);
  fs.rmSync(cache, { recursive: true });
  fs.writeFileSync(cache, 'no directory');
  assert.deepEqual(await call('--explain', 'main.js', 'm1.js'), changed);
});

test('colour and quiet', async ({ call, cwd }) => {
  writeProject(cwd, { 'bad.js': 'exports.a = (;\n' });
  assert.ok(!(await call('-d', '.')).stdout.includes('\x1b'));
  assert.ok((await call('-d', '--color=always', '.')).stdout.includes('\x1b[32m+'));
  assert.ok((await call('-c', '--color=always', '.')).stderr.includes('\x1b[1;31merror:'));
  assert.ok(!(await call('-c', '--color=never', '.')).stderr.includes('\x1b'));
  const quiet = await call('-q', '-w', '.');
  assert.equal(quiet.stdout, '');
  assert.match(quiet.stderr, /^bad\.js:1:/);
});

// ---- bad input -------------------------------------------------------------------------------------

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

// ---- all or nothing --------------------------------------------------------------------------------

/** A project in which every module changes and one is renamed; 60 files and a package.json. */
function writeBigProject(dir) {
  const files = { 'package.json': '{\n  "name": "big",\n  "private": true\n}\n', 'sloppy.js': 'with ({}) {}\n' };
  for (let i = 0; i < 60; i++) files[`lib/m${i}.js`] = `exports.value = ${i};\n`;
  writeFiles(dir, new Map(Object.entries(files)));
}

test('killed while writing: finished by the same command, put back by --undo', async ({ call, cwd }) => {
  const after = path.join(cwd, 'after');
  writeBigProject(after);
  const begin = Date.now();
  const whole = await run(bin, ['-w', '.'], { cwd: after });
  const time = Date.now() - begin;
  assert.equal(whole.code, 1, whole.stderr); // sloppy.js stays CommonJS
  assert.ok(fs.existsSync(path.join(after, 'sloppy.cjs')));
  const wanted = { '--undo': null, '-w': readTree(after) };

  const points = 12;
  let interrupted = 0;
  for (let point = 0; point < points; point++) {
    for (const way of ['--undo', '-w']) {
      const dir = path.join(cwd, `at${point}${way}`);
      writeBigProject(dir);
      const before = readTree(dir);
      const child = spawn(bin, ['-w', '.'], { cwd: dir, stdio: 'ignore' });
      const closed = new Promise((resolve) => child.on('close', resolve));
      // Most of the time goes into flushing; the journal is the sign that writing has begun.
      while (child.exitCode === null && !fs.existsSync(path.join(dir, '.esmigrate-journal'))) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await new Promise((resolve) => setTimeout(resolve, (time * point) / points / 2));
      child.kill('SIGKILL');
      await closed;
      const is = (tree) => treeDifferences(tree, readTree(dir)).length === 0;
      if (fs.existsSync(path.join(dir, '.esmigrate-journal'))) interrupted += 1;
      else assert.ok(is(before) || is(wanted['-w']), `killed at ${point}: neither before nor after`);
      const was = is(wanted['-w']);
      const { code, stderr } = await run(bin, [way, '.'], { cwd: dir });
      assert.ok(code === 0 || (way === '-w' && code === 1), stderr); // sloppy.js stays CommonJS
      const goal = way === '-w' || was ? wanted['-w'] : before;
      assert.deepEqual(treeDifferences(goal, readTree(dir)), [], `killed at ${point}, then ${way}`);
    }
  }
  if (interrupted === 0) console.log('note: no run was interrupted between its writes');
});

test('nothing to undo', async ({ call, cwd }) => {
  writeProject(cwd);
  const { code, stderr } = await call('--undo');
  assert.deepEqual([code, stderr], [0, 'esmigrate: no run was interrupted here, there is nothing to undo\n']);
});

test('a journal that reaches out of its directory is refused', async ({ call, cwd }) => {
  writeProject(cwd);
  fs.writeFileSync(path.join(cwd, '.esmigrate-journal'), 'esmigrate journal 1\nnonsense');
  const before = readTree(cwd);
  for (const mode of ['-w', '--undo']) {
    const { code, stderr } = await call(mode, '.');
    assert.equal(code, 2);
    assert.match(stderr, /is no journal of this version/);
  }
  assert.deepEqual(treeDifferences(before, readTree(cwd)), []);
  assert.match((await call('-c', '.')).stderr, /an interrupted run has left this half converted/);
});

test('changes that git does not have', async ({ call, cwd }) => {
  writeProject(cwd);
  const git = (...args) => {
    const config = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false'];
    assert.equal(spawnSync('git', [...config, ...args], { cwd }).status, 0);
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  fs.appendFileSync(path.join(cwd, 'main.js'), '// edited\n');
  const before = read(cwd, 'main.js');
  const refused = await call('-w', '.');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /main\.js: has changes that git does not have\n.*nothing was written/);
  assert.equal(read(cwd, 'main.js'), before);
  git('add', 'main.js'); // what is staged can be had again
  assert.equal((await call('-w', '.')).code, 0);
  git('checkout', '-q', '.');
  fs.appendFileSync(path.join(cwd, 'main.js'), '// edited again\n');
  assert.equal((await call('-w', 'main.js')).code, 0, 'a file named alone is written');
  git('checkout', '-q', '.');
  fs.appendFileSync(path.join(cwd, 'main.js'), '// edited again\n');
  assert.equal((await call('-w', '--force', '.')).code, 0);
  assert.match(read(cwd, 'main.js'), /^import/);
});

test('hard links, read-only files and links that lead out', async ({ call, cwd }) => {
  writeProject(cwd);
  const refuse = async (message) => {
    const before = readTree(cwd);
    const { code, stderr } = await call('-w', '.');
    assert.equal(code, 2, stderr);
    assert.match(stderr, message);
    assert.deepEqual(treeDifferences(before, readTree(cwd)), []);
  };
  fs.linkSync(path.join(cwd, 'main.js'), path.join(cwd, 'linked.txt'));
  await refuse(/main\.js: has other hard links/);
  fs.unlinkSync(path.join(cwd, 'linked.txt'));

  fs.chmodSync(path.join(cwd, 'lib/index.js'), 0o444);
  await refuse(/lib\/index\.js: cannot be written: permission denied; nothing was written/);
  fs.chmodSync(path.join(cwd, 'lib/index.js'), 0o644);

  fs.mkdirSync(path.join(cwd, 'app'));
  fs.renameSync(path.join(cwd, 'main.js'), path.join(cwd, 'app/main.js'));
  fs.symlinkSync('../package.json', path.join(cwd, 'app/package.json'));
  const before = read(cwd, 'package.json');
  await call('-w', 'app');
  assert.equal(read(cwd, 'package.json'), before);
});

// ---- any input -------------------------------------------------------------------------------------

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

// ---- run -------------------------------------------------------------------------------------------

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
