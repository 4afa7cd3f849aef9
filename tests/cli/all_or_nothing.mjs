// Runs that are killed, taken back or refused: the project is as before, as after, or brought to either.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../support/process.mjs';
import { readTree, treeDifferences, writeFiles } from '../support/tree.mjs';
import { bin, read, test, writeProject } from './harness.mjs';

const kConvert = ['-w', '--exclude', 'fixtures', '.'];

/** A project in which every module changes and one is renamed; 60 files, a package.json, and a new one. */
function writeBigProject(dir) {
  const files = { 'package.json': '{\n  "name": "big",\n  "private": true\n}\n', 'sloppy.js': 'with ({}) {}\n' };
  files['fixtures/kept.js'] = 'with ({}) {}\n';
  for (let i = 0; i < 60; i++) files[`lib/m${i}.js`] = `exports.value = ${i};\n`;
  writeFiles(dir, new Map(Object.entries(files)));
}

test('killed while writing: finished by the same command, put back by --undo', async ({ call, cwd }) => {
  const after = path.join(cwd, 'after');
  writeBigProject(after);
  const begin = Date.now();
  const whole = await run(bin, kConvert, { cwd: after });
  const time = Date.now() - begin;
  assert.equal(whole.code, 1, whole.stderr); // sloppy.js stays CommonJS
  assert.ok(fs.existsSync(path.join(after, 'sloppy.cjs')));
  assert.ok(fs.existsSync(path.join(after, 'fixtures/package.json')));
  const wanted = { '--undo': null, '-w': readTree(after) };

  const points = 12;
  let interrupted = 0;
  for (let point = 0; point < points; point++) {
    for (const way of ['--undo', '-w']) {
      const dir = path.join(cwd, `at${point}${way}`);
      writeBigProject(dir);
      const before = readTree(dir);
      const child = spawn(bin, kConvert, { cwd: dir, stdio: 'ignore' });
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
      const { code, stderr } = await run(bin, way === '-w' ? kConvert : [way, '.'], { cwd: dir });
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
