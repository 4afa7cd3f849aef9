// "Does node accept these files?" for many files with one process: `node --check` costs a start-up per file.

import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';

const kChecker = fileURLToPath(new URL('syntax_checker.mjs', import.meta.url));

/** Takes absolute paths, gives a Map from each path that does not parse to the parser's message. */
export async function syntaxErrors(paths) {
  const args = ['--experimental-vm-modules', '--no-warnings', kChecker];
  const done = await run(process.execPath, args, { input: JSON.stringify(paths), timeout: 120_000 });
  if (done.code !== 0) throw new Error(`the syntax checker failed: ${done.stderr}`);
  return new Map(JSON.parse(done.stdout));
}
