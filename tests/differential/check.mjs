// One program, converted and compared. The question that both the random run and the reduction ask.

import fs from 'node:fs';
import path from 'node:path';
import { convertDirectory, converterCrash } from '../support/convert.mjs';
import { findEntry, observation, runProgram } from '../support/program.mjs';
import { removeDir } from '../support/temp.mjs';
import { lineDiff } from '../support/text_diff.mjs';
import { readTree, treeDifferences, writeFiles } from '../support/tree.mjs';
import { formsOf, reportArgs } from '../support/forms.mjs';

let serial = 0;

export class Checker {
  /** `session` runs programs, `temp` is a directory for them; `again` also converts the output once more. */
  constructor({ bin, temp, session, again = false }) {
    Object.assign(this, { bin, temp, session, again });
  }

  /**
   * Gives `{ failure, forms, before }`. `failure` is null or `{ kind, signature, detail }`: two failures with the same
   * signature are taken for the same bug when a program is reduced.
   */
  async check({ files, entry }) {
    const cwd = path.join(this.temp, `p${process.pid}-${serial++}`);
    const input = path.join(cwd, 'input');
    writeFiles(input, files);
    try {
      return await this.#check(cwd, input, entry);
    } finally {
      removeDir(cwd);
    }
  }

  async #check(cwd, input, entry) {
    const out = path.join(cwd, 'out');
    const converted = await convertDirectory(this.bin, { cwd, out: 'out', args: reportArgs });
    const crash = converterCrash(converted) ?? (converted.code === 2 ? 'the converter reports bad usage or I/O (2)' : null);
    if (crash) return { failure: { kind: 'converter', signature: crashSignature(converted), detail: `${crash}\n${converted.stderr}` } };
    const forms = formsOf(converted.stdout);
    // A module that failed its own checks stays CommonJS and works: a bug all the same.
    const internal = converted.stderr.split('\n').filter((line) => line.endsWith('[internal-error]'));
    if (internal.length) return { forms, failure: { kind: 'converter', signature: crashSignature({ ...converted, stderr: internal[0] }), detail: internal.join('\n') } };

    let before = await this.session.run(input, entry);
    const outEntry = findEntry(out, entry);
    if (outEntry === null) return { before, forms, failure: { kind: 'behaviour', signature: 'no entry', detail: 'no entry in the output' } };
    let after = await this.session.run(out, outEntry);
    let suspicion = before.unsure || after.unsure || observation(before) !== observation(after);
    if (suspicion) {
      before = await runProgram(input, entry, { timeout: 10_000 });
      after = await runProgram(out, outEntry, { timeout: 10_000 });
      suspicion = observation(before) !== observation(after);
    }
    if (suspicion) {
      const detail = `${lineDiff(observation(before), observation(after))}${after.errorName ? withoutNodeFrames(after.stderr) : ''}`;
      return { before, forms, failure: { kind: 'behaviour', signature: endSignature(before, after), detail } };
    }
    if (this.again) {
      const lines = await this.#convertAgain(cwd, out);
      if (lines.length) return { before, forms, failure: { kind: 'not stable', signature: 'not stable', detail: lines.join('\n') } };
    }
    return { before, forms, failure: null };
  }

  async #convertAgain(cwd, out) {
    const again = await convertDirectory(this.bin, { cwd, input: 'out', out: 'again' });
    const crash = converterCrash(again);
    return crash ? [crash] : treeDifferences(readTree(out), readTree(path.join(cwd, 'again')));
  }

  /** Both texts of every module, for a report. */
  async convertedFiles({ files }) {
    const cwd = path.join(this.temp, `p${process.pid}-${serial++}`);
    writeFiles(path.join(cwd, 'input'), files);
    const converted = await convertDirectory(this.bin, { cwd, out: 'out' });
    const tree = fs.existsSync(path.join(cwd, 'out')) ? readTree(path.join(cwd, 'out')) : new Map();
    removeDir(cwd);
    return { stderr: converted.stderr, files: new Map([...tree].map(([name, { bytes }]) => [name, bytes.toString()])) };
  }
}

/** stderr of a program that died: the place and the message, not node's own frames. */
function withoutNodeFrames(stderr) {
  const isNoise = (line) => /^ {4}at .*node:internal|^Node\.js v|^$/.test(line);
  return stderr.split('\n').filter((line) => !isNoise(line)).join('\n');
}

function crashSignature({ code, signal, timedOut, stderr }) {
  const text = stderr.split('\n')[0].replace(/^[^ ]*:\d+:\d+: /, '').replace(/`[^`]*`|\d+|[^ ]*\.[cm]?js/g, '_');
  return `converter ${timedOut ? 'timeout' : code ?? signal} ${text}`;
}

/** How both runs ended; if they ended alike, that only the output differs. */
function endSignature(before, after) {
  const end = ({ code, errorName, timedOut }) => (timedOut ? 'timeout' : `${code} ${errorName ?? ''}`);
  return `${end(before)} -> ${end(after)}${end(before) === end(after) ? ' output' : ''}`;
}
