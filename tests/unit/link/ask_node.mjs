// Answers resolution queries as Node does. Usage: node --experimental-import-meta-resolve
// ask_node.mjs <queries.json>; a query is [kind, from, specifier], an answer one line: an absolute
// real path, `builtin:<name>` or `missing`.
import fs from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const requires = new Map();

function requireFrom(from) {
  if (!requires.has(from)) requires.set(from, createRequire(from));
  return requires.get(from);
}

function builtin(name) {
  const bare = name.replace(/^node:/, '');
  return `builtin:${isBuiltin(bare) ? bare : name}`;
}

function answer([kind, from, specifier]) {
  try {
    if (kind === 'require') {
      const found = requireFrom(from).resolve(specifier);
      return found[0] === '/' ? found : builtin(found);
    }
    const url = import.meta.resolve(specifier, pathToFileURL(from).href);
    if (url.startsWith('node:')) return isBuiltin(url) ? builtin(url) : 'missing';
    if (!url.startsWith('file:') || url.split(/[?#]/)[0].endsWith('/')) return 'missing';
    const path = fileURLToPath(url);
    return fs.statSync(path).isDirectory() ? 'missing' : fs.realpathSync(path);
  } catch (error) {
    if (process.env.ASK_NODE_DEBUG) return `missing ${error.code}`;
    return 'missing';
  }
}

const queries = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
process.stdout.write(queries.map((query) => answer(query) + '\n').join(''));
