// Makes a failing program small: the least text that still fails in the same manner.
//
// It knows no JavaScript, only brackets and lines: candidates that do not parse, or that no longer run as before, fail
// differently and are thrown away by the check. Passes, repeated until none helps:
//   files      leave out whole files
//   lines      leave out runs of statements, halves first (delta debugging); then the same inside each block
//   unwrap     leave out the first and last line of a block, keeping what is between
//   items      leave out one item of a comma separated list in any brackets
//   plain      the file's own style away: comments, tabs, CRLF, double quotes

import { bracketLists, splitGroups } from './reduce_text.mjs';

/**
 * `fails(program)` says whether a candidate still fails in the same manner. Gives the reduced program.
 */
export async function reduceProgram(program, fails, { maxAttempts = 1500, maxSeconds = 90 } = {}) {
  const deadline = Date.now() + maxSeconds * 1000;
  let attempts = 0;
  let best = program;
  const tryFiles = async (files) => {
    if (attempts >= maxAttempts || Date.now() > deadline) return false;
    attempts++;
    const candidate = { ...best, files };
    if (!(await fails(candidate))) return false;
    best = candidate;
    return true;
  };
  const tryText = (name, text) => tryFiles(new Map(best.files).set(name, text));

  for (let before = null; before !== best; ) {
    before = best;
    for (const name of fileNames(best)) {
      const files = new Map(best.files);
      files.delete(name);
      if (name !== best.entry) await tryFiles(files);
    }
    for (const name of fileNames(best)) {
      if (name === 'package.json') {
        const plain = '{\n  "private": true\n}\n';
        if (best.files.get(name) !== plain) await tryText(name, plain);
        continue;
      }
      await normalizeStyle(name, best, tryText);
      await dropLines(name, () => best, tryText);
      await dropItems(name, () => best, tryText);
    }
  }
  return best;
}

/** Consumers first: what they no longer use can then go from the modules. */
function fileNames({ files, entry }) {
  return [...files.keys()].sort((a, b) => (b === entry) - (a === entry) || (a < b ? -1 : 1));
}

async function normalizeStyle(name, best, tryText) {
  const text = best.files.get(name);
  const plain = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', '  ')
    .replace(/^\s*(\/\/.*|\/\*[^]*?\*\/)\s*\n/gm, '')
    .replace(/\n{2,}/g, '\n');
  for (const candidate of [plain.replaceAll('"', "'"), plain]) {
    if (candidate !== text && (await tryText(name, candidate))) return;
  }
}

async function dropLines(name, current, tryText) {
  /** Reduces lines [from, to) of the file; gives the number of lines that are left of them. */
  const reduceRange = async (from, to) => {
    const lines = () => current().files.get(name).split('\n');
    const without = (start, end) => [...lines().slice(0, start), ...lines().slice(end)].join('\n');
    let end = to;
    for (let size = Math.ceil(splitGroups(lines().slice(from, end)).length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; ; ) {
        const groups = splitGroups(lines().slice(from, end));
        if (at >= groups.length) break;
        const start = from + groups[at].start;
        const stop = from + groups[Math.min(at + size, groups.length) - 1].end;
        if (await tryText(name, without(start, stop))) end -= stop - start;
        else at += size;
      }
    }
    for (let at = 0; ; at++) {
      const groups = splitGroups(lines().slice(from, end));
      if (at >= groups.length) break;
      const start = from + groups[at].start;
      const stop = from + groups[at].end;
      if (stop - start < 2) continue;
      const all = lines();
      const inner = all.slice(start + 1, stop - 1);
      if (await tryText(name, [...all.slice(0, start), ...inner, ...all.slice(stop)].join('\n'))) {
        end -= 2;
        at--;
        continue;
      }
      const left = await reduceRange(start + 1, stop - 1);
      end -= stop - 1 - (start + 1) - left;
    }
    return end - from;
  };
  await reduceRange(0, current().files.get(name).split('\n').length);
}

async function dropItems(name, current, tryText) {
  for (let index = 0; ; index++) {
    const text = current().files.get(name);
    const cuts = bracketLists(text);
    if (index >= cuts.length) return;
    const { start, end } = cuts[index];
    if (await tryText(name, text.slice(0, start) + text.slice(end))) index--;
  }
}
