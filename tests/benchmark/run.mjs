// How long esmigrate takes for a list of files, beside what only parses them and beside its peers.
//
//     run.mjs --bin esmigrate --tools DIR --corpus DIR [--peers node_modules] [--rounds N] [--largest BYTES]
//
// The corpus, any node_modules, is copied without what esmigrate would not read; every contestant gets the same
// list of files and writes to an empty folder. Rounds take turns and the best of each counts, since a busy
// machine only ever adds time. Ratios are to the parse-only loop.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFlags } from '../support/flags.mjs';
import { makeTempDir, removeDir } from '../support/temp.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const usage = 'run.mjs --bin PATH --tools DIR --corpus DIR [--peers DIR] [--rounds N] [--largest BYTES]';
const flags = readFlags(
  process.argv.slice(2),
  { bin: '', tools: '', corpus: '', peers: '', rounds: 3, largest: 500_000 },
  usage,
);
if (!flags.bin || !flags.tools || !flags.corpus || !fs.existsSync(flags.corpus)) {
  console.error(`--corpus: point it to a node_modules\nusage: ${usage}`);
  process.exit(2);
}

const temp = makeTempDir('benchmark');
const corpus = path.join(temp, 'corpus');
const list = path.join(temp, 'list');
// A new folder each time, removed in the end: some file systems are slow to give out again what has just been deleted.
let outCount = 0;
const newOut = () => path.join(temp, `out${outCount++}`);

/** Scripts up to the size limit and package files; packages inside of packages are left out, as by esmigrate. */
function copyCorpus(from, to, files) {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
      copyCorpus(source, target, files);
    } else if (entry.isFile() && (entry.name === 'package.json' || entry.name.endsWith('.js'))) {
      if (fs.statSync(source).size > flags.largest) continue;
      fs.mkdirSync(to, { recursive: true });
      fs.copyFileSync(source, target);
      if (entry.name.endsWith('.js')) files.push(target);
    }
  }
}

function measure(commandFor) {
  const result = path.join(temp, 'result');
  const command = commandFor(newOut());
  removeDir(result); // one that was killed must not show the figures of the one before
  spawnSync(path.join(flags.tools, 'esmigrate_measure'), [result, ...command], { stdio: 'ignore' });
  const took = JSON.parse(fs.readFileSync(result, 'utf8'));
  if (took.code === 127 || took.code < 0) throw new Error(`${command[0]} did not run (exit ${took.code})`);
  return { cpu: took.user + took.system, wall: took.wall, rss: took.rss };
}

const least = (a, b) => ({ cpu: Math.min(a.cpu, b.cpu), wall: Math.min(a.wall, b.wall), rss: Math.min(a.rss, b.rss) });

const files = [];
copyCorpus(path.resolve(flags.corpus), corpus, files);
fs.writeFileSync(list, files.join('\n') + '\n');
const bytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
console.log(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, best of ${flags.rounds}`);

const small = path.join(temp, 'small', 'a.js');
fs.mkdirSync(path.dirname(small));
fs.writeFileSync(small, "const fs = require('fs');\nexports.read = (name) => fs.readFileSync(name, 'utf8');\n");

const convert = (jobs) => (out) => [path.resolve(flags.bin), '-q', '-j', String(jobs), '-o', out, corpus];
const contestants = [
  ['parse only', () => [path.join(flags.tools, 'esmigrate_parse_only'), list]],
  ['parse only, our build', () => [path.join(flags.tools, 'esmigrate_parse_only_own'), list]],
  ['esmigrate, 1 job', convert(1)],
  ['esmigrate, 2 jobs', convert(2)],
  ['one small file', () => [path.resolve(flags.bin), small]],
];
const modules = flags.peers && path.resolve(flags.peers);
for (const peer of ['cjstoesm', 'lebab', 'esbuild', '@ast-grep/cli']) {
  if (!modules || !fs.existsSync(path.join(modules, peer))) continue;
  contestants.push([peer, (out) => [process.execPath, path.join(here, 'peer.mjs'), peer, modules, list, out]]);
}

const best = new Map();
for (let round = 0; round < flags.rounds; round++) {
  for (const [name, command] of contestants) {
    const took = measure(command);
    best.set(name, best.has(name) ? least(best.get(name), took) : took);
  }
}
const base = best.get('parse only');
const row = (...cells) => console.log(cells.map((cell, i) => (i ? cell.padStart(10) : cell.padEnd(24))).join(''));
row('', 'CPU s', 'ratio', 'wall s', 'ratio', 'MB');
for (const [name, took] of best) {
  row(name, took.cpu.toFixed(3), (took.cpu / base.cpu).toFixed(2), took.wall.toFixed(3),
    (took.wall / base.wall).toFixed(2), (took.rss / 1e6).toFixed(0));
}
