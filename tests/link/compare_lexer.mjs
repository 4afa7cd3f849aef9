// Holds the room link's export names against Node's own CommonJS lexer and against Node itself:
//
//     node --expose-internals compare_lexer.mjs --bin esmigrate_export_names [flags]
//       --random N    N generated programs (seed: --seed N)
//       --installed   every .js and .cjs file of popular packages, and what `import * as ns` of every
//                     installed package sees; needs the network and minutes
//       --dir DIR     the same for the packages in DIR/node_modules
//
// A name of ours that the lexer does not detect is an error, because an import of it would not link. A
// name that we miss only costs a destructuring: those are counted and listed.

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { readFlags } from '../support/flags.mjs';
import { installPopularPackages, installedNames } from '../support/popular_packages.mjs';
import { makeTempDir } from '../support/temp.mjs';
import { randomSources } from './random_sources.mjs';

const maxFileSize = 8 << 20;

const flags = readFlags(process.argv.slice(2),
  { bin: '', random: 0, seed: 1, installed: false, dir: '' },
  'node --expose-internals compare_lexer.mjs --bin FILE [--random N] [--seed N] [--installed] [--dir DIR]');
const { parse } = createRequire(import.meta.url)('internal/deps/cjs-module-lexer/lexer');

let failed = false;

function ask(args, input) {
  const output = execFileSync(flags.bin, args, { input, maxBuffer: 1 << 30 }).toString();
  return output.trimEnd().split('\n').map((line) => JSON.parse(line));
}

const without = (list, other) => list.filter((item) => !other.includes(item));

/** Compares one answer with the lexer's; `where` names the source in the report. */
function compare(source, ours, where, tally) {
  let theirs = { exports: [], reexports: [] };
  try {
    theirs = parse(source);
  } catch {
    tally.throws += 1;
  }
  tally.sources += 1;
  tally.names += theirs.exports.length + theirs.reexports.length;
  const extra = [...without(ours.names, theirs.exports), ...without(ours.reexports, theirs.reexports)];
  const missed = [...without(theirs.exports, ours.names), ...without(theirs.reexports, ours.reexports)];
  tally.extra += extra.length;
  tally.missed += missed.length;
  if (extra.length > 0) {
    failed = true;
    console.log(`NOT DETECTED by the lexer: ${extra.slice(0, 5)} in ${where}`);
  } else if (missed.length > 0) {
    const why = !ours.parsed ? 'not parsed' : ours.givesUp ? 'the lexer may misread it' : 'UNEXPLAINED';
    tally.why[why] = (tally.why[why] ?? 0) + 1;
    if (where.startsWith('/')) console.log(`missed ${missed.length} (${why}): ${missed.slice(0, 5)} in ${where}`);
  }
}

const newTally = () => ({ sources: 0, names: 0, throws: 0, extra: 0, missed: 0, why: {} });

function compareRandom(count, seed) {
  const tally = newTally();
  const sources = [...randomSources(count, seed)];
  const answers = ask(['--text'], sources.join('\0'));
  sources.forEach((source, i) => compare(source, answers[i], JSON.stringify(source), tally));
  if (tally.why.UNEXPLAINED) failed = true;
  console.log('generated programs:', tally);
}

function compareFiles(root) {
  const tally = newTally();
  const files = fs.readdirSync(root, { recursive: true })
    .map((file) => path.join(root, file))
    .filter((file) => /\.c?js$/.test(file) && fs.statSync(file).isFile() && fs.statSync(file).size <= maxFileSize);
  const answers = ask([], `${files.join('\n')}\n`);
  files.forEach((file, i) => compare(fs.readFileSync(file, 'utf8'), answers[i], file, tally));
  console.log('installed files:', tally);
}

/** The names Node finds in a module, or nothing if it does not load. The module may print what it likes. */
function namesInNode(file) {
  const script = `import(${JSON.stringify(pathToFileURL(file).href)}).then((ns) => {
    require('fs').writeSync(1, '\\n@@' + JSON.stringify(Object.keys(ns)));
    process.exit(0);
  }, () => process.exit(1));`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    let output = '';
    child.stdout.on('data', (chunk) => { output += chunk; });
    child.on('close', () => {
      const at = output.lastIndexOf('\n@@');
      resolve(at < 0 ? null : JSON.parse(output.slice(at + 3)));
    });
  });
}

async function comparePackages(dir) {
  const names = installedNames(dir);
  // Node resolves them, from a file that stands beside node_modules.
  const resolver = path.join(dir, 'resolve.mjs');
  fs.writeFileSync(resolver, `const found = [];
    for (const name of ${JSON.stringify(names)}) {
      try { found.push(import.meta.resolve(name)); } catch {}
    }
    console.log(JSON.stringify(found));`);
  const files = JSON.parse(execFileSync(process.execPath, [resolver]).toString())
    .filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
    .filter((file) => /\.[cm]?js$/.test(file) && fs.existsSync(file)).map((file) => fs.realpathSync(file));
  const answers = ask(['--follow'], `${files.join('\n')}\n`);
  const tally = { packages: 0, esm: 0, names: 0, doNotLoad: 0, extra: 0, missed: 0 };
  for (const [i, file] of files.entries()) {
    const theirs = await namesInNode(file);
    if (theirs === null) {
      tally.doNotLoad += 1;
      continue;
    }
    const ours = answers[i].hasDefault ? ['default', ...answers[i].names] : answers[i].names;
    const extra = without(ours, theirs);
    const missed = without(theirs, ours);
    tally.packages += 1;
    tally.esm += answers[i].isEsModule ? 1 : 0;
    tally.names += theirs.length;
    tally.extra += extra.length;
    tally.missed += missed.length;
    if (extra.length > 0) failed = true;
    if (extra.length + missed.length > 0) console.log(`${file}: extra ${extra}; missed ${missed}`);
  }
  console.log('packages in Node:', tally);
}

if (flags.random > 0) compareRandom(flags.random, flags.seed);
if (flags.installed || flags.dir) {
  let { dir } = flags;
  if (!dir) {
    dir = makeTempDir('lexer');
    installPopularPackages(dir);
  }
  compareFiles(path.join(dir, 'node_modules'));
  await comparePackages(dir);
}
process.exitCode = failed ? 1 : 0;
