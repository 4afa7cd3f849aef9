// Usage, and what each mode prints and writes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readTree, treeDifferences, writeFiles } from '../support/tree.mjs';
import { kConverted, read, test, writeProject } from './harness.mjs';

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

test('functions taken for methods are counted, and listed for programs only', async ({ call, cwd }) => {
  const strict = "'use strict';\nexports.own = function () { return this; };\nclass A { b() { return this; } }\nexports.A = A;\n";
  const point = 'function Point(x) { this.x = x; }\nPoint.prototype.show = function () { return this.x; };\nexports.Point = Point;\n';
  writeFiles(cwd, new Map([['app/package.json', '{}\n'], ['app/point.js', point], ['app/strict.js', strict]]));
  const written = await call('-o', 'out', 'app');
  assert.deepEqual([written.code, written.stderr], [0, '']);
  assert.match(written.stdout, /^2 modules: .*\nwarnings: 1 unfollowed-this\n$/);
  const report = JSON.parse((await call('--report=json', 'app')).stdout);
  assert.deepEqual(report.summary.warnings, { 'unfollowed-this': 1 });
  const [hint] = report.diagnostics;
  assert.deepEqual([hint.severity, hint.path, hint.line, hint.column], ['hint', 'app/point.js', 1, 1]);
  assert.match(hint.message, /2 functions/);
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

test('an excluded folder that needs a package.json', async ({ call, cwd }) => {
  const app = path.join(cwd, 'app');
  const type = '{\n  "type": "commonjs"\n}\n';
  const fixtures = { 'test/fixtures/x.js': 'module.exports = 1;\n', 'test/fixtures/y/z.js': 'exports.z = 2;\n' };
  writeProject(app, { ...fixtures, 'test/all.js': "require('../main');\n" });
  const skip = ['--exclude', 'fixtures'];
  const before = readTree(app);
  const diff = await call('-d', ...skip, 'app');
  assert.match(diff.stdout, /^diff --git a\/app\/test\/fixtures\/package\.json b\/.*\nnew file mode 100644\n--- \/dev\/null\n/m);
  assert.match((await call('-c', ...skip, 'app')).stdout, /^app\/test\/fixtures\/package\.json$/m);
  assert.equal(JSON.parse((await call('--report=json', ...skip, 'app')).stdout).summary.added, 1);
  assert.deepEqual(treeDifferences(before, readTree(app)), []);

  assert.equal((await call('-o', 'out', ...skip, 'app')).code, 0);
  assert.equal(read(cwd, 'out/test/fixtures/package.json'), type);
  const { code, stdout } = await call('-w', ...skip, 'app');
  assert.deepEqual([code, stdout], [0, '3 modules: 3 named; 1 package.json added\n']);
  assert.deepEqual(treeDifferences(readTree(path.join(cwd, 'out')), readTree(app)), []);
  const after = readTree(app);
  assert.equal((await call('-w', ...skip, 'app')).code, 0);
  assert.deepEqual(treeDifferences(after, readTree(app)), []);
});

test('an excluded folder that needs no package.json, or cannot have one', async ({ call, cwd }) => {
  const added = async (files) => {
    const dir = fs.mkdtempSync(path.join(cwd, 'app-'));
    writeProject(dir, files);
    const { stdout } = await call('--report=json', '--exclude', 'fixtures', path.basename(dir));
    return JSON.parse(stdout).summary.added;
  };
  assert.equal(await added({ 'fixtures/x.js': 'exports.x = 1;\n' }), 1);
  assert.equal(await added({ 'fixtures/x.txt': 'x' }), 0);
  assert.equal(await added({ 'fixtures/x.js': 'export const x = 1;\n' }), 0);
  assert.equal(await added({ 'fixtures/x.js': 'exports.x = 1;\n', 'fixtures/package.json': '{}\n' }), 0);
  assert.equal(await added({ 'fixtures/x.js': "require('#lib');\n", 'lib/y.js': 'exports.y = 1;\n' }), 0);
  assert.equal(await added({ 'fixtures/x.js': 'exports.x = 1;\n', 'fixtures/y.js': 'export const y = 1;\n' }), 0);
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

  // Once the files are old enough to be known by their stamps: every kind of change is seen.
  const file = (name) => path.join(cwd, name);
  const asWithout = async () =>
    assert.deepEqual(
      await call('--explain', 'main.js', 'm1.js'),
      await call('--no-cache', '--explain', 'main.js', 'm1.js'),
    );
  const rename = () => fs.renameSync(file('m3.js'), file('m3.old'));
  const edits = [
    () => fs.writeFileSync(file('m3.js'), 'module.exports = (1) => 2;\n'),
    () => fs.writeFileSync(file('m3.js'), 'module.exports = class {};\n'),
    () => fs.writeFileSync(file('m3.js'), 'exports.classe = class {};\n'),
    () => fs.utimesSync(file('m3.js'), 1000000000, 1000000000),
    () => {
      const { atimeMs, mtimeMs } = fs.statSync(file('m9.js'));
      fs.writeFileSync(file('m9.js'), fs.readFileSync(file('m9.js'), 'utf8').replace('.n =', '.m ='));
      fs.utimesSync(file('m9.js'), atimeMs / 1000, mtimeMs / 1000);
    },
    rename,
    () => fs.renameSync(file('m3.old'), file('m3.js')),
    () => fs.rmSync(file('m3.js')),
    () => fs.mkdirSync(file('m3')),
    () => fs.writeFileSync(file('m3/index.js'), 'exports.n = 3;\n'),
    () => fs.writeFileSync(file('package.json'), '{ "main": "./m1.js" }\n'),
    () => fs.writeFileSync(file('package.json'), '{ "main": "./m3", "type": "commonjs" }\n'),
    () => fs.writeFileSync(file('node_modules/x/package.json'), '{ "name": "x" }\n'),
    () => fs.writeFileSync(file('.gitignore'), 'm5.js\n'),
  ];
  await new Promise((resolve) => setTimeout(resolve, 3500));
  await asWithout();
  for (const edit of edits) {
    edit();
    await asWithout();
  }
  fs.rmSync(file('m3'), { recursive: true });
  fs.rmSync(file('package.json'));
  fs.rmSync(file('.gitignore'));
  fs.writeFileSync(file('m3.js'), 'module.exports = class {};\n');
  fs.writeFileSync(file('m9.js'), many['m9.js']);
  assert.deepEqual(await call('--explain', 'main.js', 'm1.js'), changed);
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
