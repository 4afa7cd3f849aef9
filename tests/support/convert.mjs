// The one place that knows how the converter is called.

import path from 'node:path';
import { run } from './process.mjs';

const kExitMeaning = { 3: 'a bug in the converter', null: 'did not start or was killed' };

/**
 * Converts the directory `input` into the new directory `out`, both relative to `cwd`, so that diagnostics do
 * not name the machine. `args` come before the path. An arg that does not start with `-` takes the place of
 * `input`.
 */
export function convertDirectory(bin, { cwd, input = 'input', out, args = [], timeout = 60_000 }) {
  const paths = args.filter((arg) => !arg.startsWith('-'));
  const options = args.filter((arg) => arg.startsWith('-'));
  if (process.env.ESMIGRATE_TARGET) options.push(`--target=${process.env.ESMIGRATE_TARGET}`);
  const output = out === null ? [] : ['-o', out];
  return run(path.resolve(bin), [...options, ...output, ...(paths.length ? paths : [input])], { cwd, timeout });
}

/** Converts in place. */
export function convertInPlace(bin, { cwd, target, args = [], timeout = 120_000 }) {
  return run(path.resolve(bin), [...args, '-w', target], { cwd, timeout });
}

/** Why this end of the converter is a failure of any test, or null. */
export function converterCrash({ code, signal, timedOut, stderr }) {
  if (timedOut) return 'the converter did not end in time';
  if (code === 0 || code === 1 || code === 2) return null;
  const meaning = kExitMeaning[code] ?? 'an exit code that is not documented';
  return `the converter ended with ${code ?? signal} (${meaning})\n${stderr.slice(0, 2000)}`;
}
