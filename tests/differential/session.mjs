// Runs programs quickly: many in one node process, one after the other (see session_child.cjs). What comes out is
// good enough to pass a program; a difference is only believed after two processes of their own (`runProgram`).

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeOptions } from '../support/program.mjs';

const kChild = fileURLToPath(new URL('session_child.cjs', import.meta.url));
const kMaxPrograms = 400; // modules are never unloaded

export class Session {
  #child = null;
  #served = 0;
  #waiting = null;
  #received = '';

  /** The same fields as runProgram gives. `unsure` is set if only a process of its own can tell. */
  async run(dir, entry, timeout = 5000) {
    if (!this.#child || this.#served >= kMaxPrograms) this.#restart();
    this.#served++;
    const answer = new Promise((resolve) => (this.#waiting = resolve));
    const timer = setTimeout(() => this.#answer({ timedOut: true }), timeout);
    this.#child.stdin.write(`${JSON.stringify({ dir, entry, module: isModule(dir, entry) })}\n`);
    const result = await answer;
    clearTimeout(timer);
    if (result.timedOut || result.unsure || result.isLast) this.close();
    const stdout = (result.stdout ?? '').replaceAll(`file://${dir}`, 'file://<root>').replaceAll(dir, '<root>');
    return { code: null, signal: null, errorName: null, stderr: '', timedOut: false, ...result, stdout };
  }

  close() {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #restart() {
    this.close();
    this.#served = 0;
    this.#received = '';
    const env = { ...process.env, NODE_NO_WARNINGS: '1', NODE_OPTIONS: nodeOptions() };
    const child = spawn(process.execPath, [kChild], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env });
    child.stdin.on('error', () => {});
    child.stdio[3].on('data', (chunk) => {
      if (child !== this.#child) return;
      this.#received += chunk;
      const end = this.#received.indexOf('\n');
      if (end < 0) return;
      const line = this.#received.slice(0, end);
      this.#received = this.#received.slice(end + 1);
      this.#answer(JSON.parse(line));
    });
    child.on('exit', () => {
      if (child === this.#child) this.#answer({ unsure: 'the session ended' });
    });
    this.#child = child;
  }

  #answer(result) {
    this.#waiting?.(result);
    this.#waiting = null;
  }
}

function isModule(dir, entry) {
  if (entry.endsWith('.mjs')) return true;
  if (entry.endsWith('.cjs')) return false;
  try {
    return JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false;
  }
}
