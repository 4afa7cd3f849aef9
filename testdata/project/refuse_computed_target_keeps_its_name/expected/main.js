import fs from 'fs';
import path from 'path';
import { title } from './title.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const plugins = fs
  .readdirSync(path.join(import.meta.dirname, 'plugins'))
  .map((file) => require(path.join(import.meta.dirname, 'plugins', file)));

console.log(title, plugins.map((plugin) => plugin.name));
