// The other half of syntax.mjs: paths as JSON on stdin, [path, message] pairs as JSON on stdout.

import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

function isModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  for (let dir = path.dirname(file); ; dir = path.dirname(dir)) {
    const manifest = path.join(dir, 'package.json');
    if (fs.existsSync(manifest)) {
      try {
        const { type } = JSON.parse(fs.readFileSync(manifest, 'utf8').replace(/^\ufeff/, ''));
        return type ? type === 'module' : undefined;
      } catch {
        return undefined;
      }
    }
    if (dir === path.dirname(dir)) return undefined;
  }
}

const wrapper = ['exports', 'require', 'module', '__filename', '__dirname'];
const asModule = (text) => new vm.SourceTextModule(text);
const asCommonJs = (text) => vm.compileFunction(text, wrapper);

/** Without a declared type Node looks at the syntax. */
function asEither(text) {
  try {
    asCommonJs(text);
  } catch {
    asModule(text);
  }
}

function problem(file) {
  const text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  try {
    const module = isModule(file);
    if (module) asModule(text);
    else if (module === false) asCommonJs(text);
    else asEither(text);
    return null;
  } catch (error) {
    return error.message;
  }
}

const paths = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(paths.map((file) => [file, problem(file)]).filter(([, message]) => message)));
