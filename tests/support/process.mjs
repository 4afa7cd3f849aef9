// Running programs with a time limit, and a number of jobs side by side.

import { spawn } from 'node:child_process';

const kMaxOutput = 16 << 20;

/**
 * Runs a program to its end. Never rejects: a program that cannot be started has `code` null and says so in
 * `stderr`; one that exceeds `timeout` (milliseconds) or prints without end is killed and marked `timedOut`.
 */
export function run(command, args, { cwd, env, input = '', timeout = 20_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['pipe', 'pipe', 'pipe'] });
    const chunks = { stdout: [], stderr: [] };
    let size = 0;
    let timedOut = false;
    const stop = () => {
      timedOut = true;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(stop, timeout);
    for (const name of ['stdout', 'stderr']) {
      child[name].on('data', (chunk) => {
        size += chunk.length;
        if (size > kMaxOutput) stop();
        else chunks[name].push(chunk);
      });
    }
    const finish = (code, signal, extra = '') => {
      clearTimeout(timer);
      const text = (name) => Buffer.concat(chunks[name]).toString('utf8');
      resolve({ code, signal, timedOut, stdout: text('stdout'), stderr: text('stderr') + extra });
    };
    child.on('error', (error) => finish(null, null, `${error.message}\n`));
    child.on('close', (code, signal) => finish(code, signal));
    child.stdin.on('error', () => {}); // the program may end without reading
    child.stdin.end(input);
  });
}

/** Maps `items` through an async function, at most `jobs` at a time; results keep the order of the items. */
export async function mapPool(items, jobs, work) {
  const results = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, items.length)) }, lane));
  return results;
}
