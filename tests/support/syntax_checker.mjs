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
        return JSON.parse(fs.readFileSync(manifest, 'utf8').replace(/^\ufeff/, '')).type === 'module';
      } catch {
        return false;
      }
    }
    if (dir === path.dirname(dir)) return false;
  }
}

function problem(file) {
  const text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  try {
    if (isModule(file)) new vm.SourceTextModule(text);
    else vm.compileFunction(text, ['exports', 'require', 'module', '__filename', '__dirname']);
    return null;
  } catch (error) {
    return error.message;
  }
}

const paths = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(paths.map((file) => [file, problem(file)]).filter(([, message]) => message)));
