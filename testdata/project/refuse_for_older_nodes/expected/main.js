import fs from 'fs';
import path, { dirname } from 'path';
import { greet } from './lib/greet.js';
import loud from './lib/loud.js';
import { fileURLToPath } from 'url';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}
const settings = require('./settings.json');

const files = fs.readdirSync(path.join(dirname(fileURLToPath(import.meta.url)), 'lib')).length;

console.log(greet(settings.name), loud('Ann'), files);
console.log(path.basename(dirname(fileURLToPath(import.meta.url))) === path.basename(path.dirname(fileURLToPath(import.meta.url))));

if (isMain()) console.log('run directly');
