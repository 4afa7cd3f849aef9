#!/usr/bin/env node
import * as worker from './worker.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

if (isMain()) {
  console.log('main is run directly');
}
if (isMain()) console.log('turned around');
if (isMain()) console.log('loosely');
if (!isMain()) console.log('never');
if (isMain()) console.log('no parent');

console.log(worker.direct, worker.parent, worker.filename);
