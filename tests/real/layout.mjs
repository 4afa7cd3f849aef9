// How a package stands on disk for the test:
//
//   SIDE/project/                 the package itself, as a project, its dependencies in its node_modules
//   SIDE/user/node_modules/NAME   a link to it, so that user code can say require('NAME')
//   SIDE/user/*.cjs, *.mjs        the observers

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyDir } from '../support/temp.mjs';

const kObservers = ['observe.cjs', 'observe_import.mjs', 'print.cjs'];

/** Makes one side from an installed package. */
export function layOut(side, installed, name) {
  const project = path.join(side, 'project');
  const modules = path.join(installed, 'node_modules');
  copyDir(path.join(modules, name), project);
  const isSelf = (from) => from === path.join(modules, name);
  copyDir(modules, path.join(project, 'node_modules'), (from) => !isSelf(from) && path.basename(from) !== '.package-lock.json');

  const link = path.join(side, 'user/node_modules', name);
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.symlinkSync(project, link);
  for (const file of kObservers) {
    fs.copyFileSync(fileURLToPath(new URL(file, import.meta.url)), path.join(side, 'user', file));
  }
}
