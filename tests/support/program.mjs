// Running a JavaScript program and comparing what can be observed of two runs.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './process.mjs';
import { lineDiff } from './text_diff.mjs';

const kRecorder = fileURLToPath(new URL('record_error.cjs', import.meta.url));
let serial = 0;

/** For programs under test: nothing of the caller's own, but `--target node18` is tried without `require` of modules. */
export function nodeOptions() {
  return process.env.ESMIGRATE_TARGET === 'node18' ? '--no-experimental-require-module' : '';
}

/**
 * Runs `node entry` with `dir` as working directory. Gives `{ stdout, code, errorName, stderr, timedOut }`;
 * the directory's own path in what was printed reads `<root>`, so that copies in different places compare.
 */
export async function runProgram(dir, entry, { args = [], timeout = 20_000 } = {}) {
  const errorFile = `${dir}.error-${process.pid}-${serial++}`;
  const env = { ...process.env, ESMIGRATE_ERROR_FILE: errorFile, NODE_NO_WARNINGS: '1', NODE_OPTIONS: nodeOptions() };
  const done = await run(process.execPath, ['--require', kRecorder, entry, ...args], { cwd: dir, env, timeout });
  let errorName = null;
  if (fs.existsSync(errorFile)) {
    errorName = fs.readFileSync(errorFile, 'utf8');
    fs.rmSync(errorFile);
  }
  return { ...done, stdout: hideRoot(done.stdout, dir), errorName };
}

function hideRoot(text, dir) {
  return text.replaceAll(pathToFileURL(dir).href, 'file://<root>').replaceAll(dir, '<root>');
}

/** What of a run must be the same before and after: one text, so that a diff of two shows everything. */
export function observation({ stdout, code, signal, errorName, timedOut }) {
  const end = timedOut ? 'did not end in time' : `exit ${code ?? signal}${errorName ? `, threw ${errorName}` : ''}`;
  return `${stdout}${stdout === '' || stdout.endsWith('\n') ? '' : '\n'}[${end}]\n`;
}

/** The difference between two runs as a diff, '' if there is none. */
export function runDifference(before, after) {
  return lineDiff(observation(before), observation(after));
}

/** `entry` as it is called in `dir`: converted programs may carry another extension. null if it is gone. */
export function findEntry(dir, entry) {
  const stem = entry.replace(/\.[cm]?js$/, '');
  for (const name of [entry, `${stem}.js`, `${stem}.cjs`, `${stem}.mjs`]) {
    if (fs.existsSync(path.join(dir, name))) return name;
  }
  return null;
}
