import fs from 'fs';
import path, { dirname } from 'path';
import { greet } from './lib/greet.mjs';
import loud from './lib/loud.mjs';
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

// Which plugins there are only a run tells.
const plugins = fs.readdirSync(path.join(dirname(fileURLToPath(import.meta.url)), 'plugins')).map(name => require('./plugins/' + name));

console.log(greet(settings.name), loud('Ann'), plugins.map(plugin => plugin.title()));
console.log(path.basename(dirname(fileURLToPath(import.meta.url))) === path.basename(path.dirname(fileURLToPath(import.meta.url))));

if (isMain()) console.log('run directly');
