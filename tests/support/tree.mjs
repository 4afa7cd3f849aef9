// Directories as values: read, compared, without node_modules unless asked for.

import fs from 'node:fs';
import path from 'node:path';

/**
 * Reads every file under `root` into a Map from '/'-separated path, in sorted order, to
 * `{ bytes, mode, link }`. `link` is a symlink's target; such an entry has empty bytes. `skip(name)` leaves
 * out files and directories by their base name.
 */
export function readTree(root, skip = (name) => name === 'node_modules') {
  const found = new Map();
  const visit = (dir, prefix) => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      if (skip(entry.name)) continue;
      const full = path.join(dir, entry.name);
      if (entry.isDirectory()) {
        visit(full, `${prefix}${entry.name}/`);
      } else if (entry.isSymbolicLink()) {
        found.set(prefix + entry.name, { bytes: Buffer.alloc(0), mode: 0, link: fs.readlinkSync(full) });
      } else {
        const mode = fs.statSync(full).mode & 0o777;
        found.set(prefix + entry.name, { bytes: fs.readFileSync(full), mode, link: null });
      }
    }
  };
  if (fs.existsSync(root)) visit(root, '');
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function sameFile(a, b) {
  return a.link === b.link && a.mode === b.mode && a.bytes.equals(b.bytes);
}

/** One line for each path at which two trees differ; empty when they are equal. */
export function treeDifferences(before, after) {
  const lines = [];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const a = before.get(name);
    const b = after.get(name);
    if (!a) lines.push(`${name}: appeared`);
    else if (!b) lines.push(`${name}: vanished`);
    else if (!a.bytes.equals(b.bytes) || a.link !== b.link) lines.push(`${name}: content differs`);
    else if (a.mode !== b.mode) lines.push(`${name}: mode ${a.mode.toString(8)} became ${b.mode.toString(8)}`);
  }
  return lines;
}

/** Writes the files of a Map (path -> text or Buffer) under `root`, making directories as needed. */
export function writeFiles(root, files) {
  for (const [name, content] of files) {
    const full = path.join(root, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
  }
}
