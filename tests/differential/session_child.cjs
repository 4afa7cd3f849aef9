// Runs programs one after another in this one process; the other half of session.mjs. A node process costs 50 ms to
// start, a program of a few small modules runs in two.
//
// Protocol: a line of JSON { dir, entry, module } on stdin, a line of JSON { stdout, code, errorName } on fd 3.
// A program is over when the event loop has nothing left to do, which is when node would end ('beforeExit').
// What programs may leave behind is put back: environment, globals, exit code, listeners. Reads are blocking,
// so nothing of ours keeps the event loop alive.
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

let program = null; // the one that runs now
const realArgv = process.argv.slice(0, 1);
const realEnv = { ...process.env };
const knownGlobals = new Set(Reflect.ownKeys(globalThis));
const ownListeners = new Map();
const realLog = console.log;

// What programs patch: `Date.now = ...`, `String.prototype.x = ...`. One that went unnoticed would hide, in all programs
// that follow, whether it is there before it is asked for.
const builtins = [...knownGlobals]
  .filter((key) => typeof key === 'string' && !['globalThis', 'global', 'process'].includes(key))
  .map((key) => Object.getOwnPropertyDescriptor(globalThis, key).value)
  .filter((value) => value !== null && /object|function/.test(typeof value))
  .flatMap((value) => (typeof value === 'function' && value.prototype ? [value, value.prototype] : [value]))
  .map((holder) => ({ holder, known: Object.getOwnPropertyDescriptors(holder) }));

function restoreBuiltins() {
  for (const { holder, known } of builtins) {
    for (const key of Reflect.ownKeys(holder)) {
      if (!Object.hasOwn(known, key)) Reflect.deleteProperty(holder, key);
      else if (known[key].writable && holder[key] !== known[key].value) holder[key] = known[key].value;
    }
  }
}

process.stdout.write = (chunk) => {
  if (program && !program.dead) program.stdout += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
  return true;
};
process.stderr.write = () => true;

function nameOf(error) {
  const isError = error !== null && typeof error === 'object' && 'name' in error;
  return isError ? String(error.name) : `thrown ${typeof error} ${String(error)}`;
}

/** The program died: nothing it prints from now on would have been printed. */
function die(error) {
  if (!program || program.dead) return;
  program.errorName = nameOf(error);
  program.stdoutAtDeath = program.stdout;
  runExitListeners(1);
  program.dead = true;
}

function runExitListeners(code) {
  for (const listener of process.listeners('exit')) {
    try {
      listener.call(process, code);
    } catch {
      // the name of the first error counts
    }
  }
}

process.on('uncaughtException', die);
process.on('unhandledRejection', die);
for (const name of ['uncaughtException', 'unhandledRejection', 'exit', 'beforeExit']) {
  ownListeners.set(name, new Set(process.listeners(name)));
}
const realExit = process.exit;
process.exit = (code) => {
  // only a process of its own can tell what would have been printed by then
  fs.writeSync(3, `${JSON.stringify({ unsure: `process.exit(${code})` })}\n`);
  realExit(0);
};

function start({ dir, entry, module: isModule }) {
  const file = path.join(dir, entry);
  program = { stdout: '', errorName: null, dead: false, pending: false };
  process.chdir(dir);
  process.argv = [...realArgv, file];
  process.exitCode = undefined;
  if (isModule) {
    process.mainModule = undefined;
    program.pending = true;
    const mine = program;
    import(pathToFileURL(file).href).then(
      () => (mine.pending = false),
      (error) => {
        mine.pending = false;
        die(error);
      },
    );
  } else {
    try {
      Module._load(file, null, true);
    } catch (error) {
      die(error);
    }
  }
}

function finish() {
  const { stdout, errorName, dead, pending } = program;
  let code = 1;
  if (!dead) {
    code = pending ? 13 : Number(process.exitCode ?? 0);
    runExitListeners(code);
    code = pending ? 13 : Number(process.exitCode ?? 0);
  }
  const result = { stdout: program.stdout || stdout, code, errorName };
  program = null;
  result.isLast = !cleanUp();
  return result;
}

function cleanUp() {
  process.exitCode = undefined;
  console.log = realLog;
  restoreBuiltins();
  for (const name of Object.keys(process.env)) if (!(name in realEnv)) delete process.env[name];
  Object.assign(process.env, realEnv);
  let isClean = true;
  for (const key of Reflect.ownKeys(globalThis)) {
    // What `var` made in a script stays: then no other program may run here.
    if (!knownGlobals.has(key)) isClean = Reflect.deleteProperty(globalThis, key) && isClean;
  }
  for (const [name, own] of ownListeners) {
    for (const listener of process.listeners(name)) if (!own.has(listener)) process.removeListener(name, listener);
  }
  return isClean;
}

let buffered = '';
function nextLine() {
  const chunk = Buffer.alloc(4096);
  while (!buffered.includes('\n')) {
    let count;
    try {
      count = fs.readSync(0, chunk);
    } catch (error) {
      if (error.code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        continue;
      }
      if (error.code !== 'EOF') throw error;
      count = 0;
    }
    if (count === 0) return null;
    buffered += chunk.toString('utf8', 0, count);
  }
  const end = buffered.indexOf('\n');
  const line = buffered.slice(0, end);
  buffered = buffered.slice(end + 1);
  return line;
}

function step() {
  if (program) fs.writeSync(3, `${JSON.stringify(finish())}\n`);
  const line = nextLine();
  if (line === null) realExit(0);
  setImmediate(start, JSON.parse(line)); // gives the loop something to do, so that 'beforeExit' comes again
}

ownListeners.get('beforeExit').add(step);
process.on('beforeExit', step);
