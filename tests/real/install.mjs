// Packages as npm installs them, kept in a cache so that a second run needs no network.

import fs from 'node:fs';
import path from 'node:path';
import { run } from '../support/process.mjs';

/** `@scope/name@1.2.3` -> { name, version, spec }. */
export function parseSpec(spec) {
  const at = spec.lastIndexOf('@');
  return { name: spec.slice(0, at), version: spec.slice(at + 1), spec };
}

/** The directory whose node_modules holds the package and its dependencies. No install scripts are run. */
export async function install(cache, { spec }) {
  const dir = path.join(cache, spec.replace('/', '+'));
  const done = path.join(dir, 'installed');
  if (fs.existsSync(done)) return dir;
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact', spec];
  const result = await run('npm', args, { cwd: dir, timeout: 180_000 });
  if (result.code !== 0) throw new Error(`npm install ${spec} failed:\n${result.stderr.slice(-2000)}`);
  fs.writeFileSync(done, '');
  return dir;
}
