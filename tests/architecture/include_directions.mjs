// The rooms of src/README.md and which way they may include each other: every `#include "..."` in
// include/, src/ and transforms/ is resolved to the room it leads to and held against the arrows.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

// Each stage may include anything to its right, and every base room.
const stages = ['cli', 'driver', 'write', 'verify', 'rewrite', 'transforms', 'plan', 'link', 'alias',
  'normalise',
  'scope', 'parse', 'discover'];
const base = {
  support: [],
  source: ['support'],
  diag: ['source', 'support'],
  edit: ['diag', 'source', 'support'],
  syntax: ['diag', 'source', 'support'],
};
const allowed = new Map(Object.entries(base).map(([room, to]) => [room, new Set([room, ...to])]));
stages.forEach((room, i) => {
  allowed.set(room, new Set([...stages.slice(i), ...Object.keys(base)]));
});

// Third-party headers that belong to one room.
const owners = [[/^tree_sitter\//, 'syntax'], [/^CLI\//, 'cli']];

function roomOf(file) {
  const parts = path.relative(root, file).split(path.sep);
  if (parts[0] === 'transforms') return 'transforms';
  if (parts[0] === 'src') return parts.length > 2 ? parts[1] : null;
  if (parts[0] === 'include') return parts.length > 3 ? parts[2] : null;
  return null;
}

function* sourcesBelow(directory) {
  if (!fs.existsSync(directory)) return;
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) yield* sourcesBelow(file);
    else if (/\.(h|cpp|def)$/.test(entry.name)) yield file;
  }
}

// Where a quoted include leads, searched in the order the compiler does; nothing if it is not ours.
function resolveInclude(from, name) {
  const places = [path.dirname(from), path.join(root, 'include'), root, path.join(root, 'src')];
  return places.map((place) => path.join(place, name)).find((file) => fs.existsSync(file));
}

const wrong = [];
let checked = 0;
for (const top of ['include', 'src', 'transforms']) {
  for (const file of sourcesBelow(path.join(root, top))) {
    const from = roomOf(file);
    // A header directly in include/esmigrate/ is the embedding interface: it may show any room.
    if (from === null) continue;
    fs.readFileSync(file, 'utf8').split('\n').forEach((line, i) => {
      const [, name] = /^\s*#\s*include\s*["<]([^">]+)[">]/.exec(line) ?? [];
      if (!name) return;
      checked += 1;
      const place = `${path.relative(root, file)}:${i + 1}: includes "${name}"`;
      const owner = owners.find(([pattern]) => pattern.test(name))?.[1];
      if (owner && owner !== from) wrong.push(`${place}, which only the room ${owner} may`);
      const target = resolveInclude(file, name);
      const to = target ? roomOf(target) : name.startsWith('esmigrate/') ? name.split('/')[1] : null;
      if (!allowed.has(from)) wrong.push(`${place}: ${from} is not a room of src/README.md`);
      else if (to !== null && !allowed.get(from).has(to)) {
        wrong.push(`${place}: ${from} -> ${to} is against the arrows`);
      }
      if (from === 'transforms' && to === 'transforms' && /\.cpp$/.test(file)) {
        const own = path.basename(file, '.cpp');
        const shared = ['transform', 'util', 'registry', own];
        if (own !== 'registry' && !shared.includes(path.basename(name, '.h'))) {
          wrong.push(`${place}: a transform never includes another one`);
        }
      }
    });
  }
}
if (checked === 0) wrong.push('no include was found: is the test looking in the right place?');
for (const line of wrong) console.error(line);
console.log(`${checked} includes checked, ${wrong.length} against the arrows`);
process.exit(wrong.length === 0 ? 0 : 1);
