import fs from 'fs';
import path from 'path';
import lib from './lib.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

// what a tool does which knows both names
function config(base) {
  const file = ['.js', '.cjs'].map((ext) => path.join(import.meta.dirname, base + ext)).find((f) => fs.existsSync(f));
  return require(file);
}

console.log(config('.eslintrc').rules, config('.prettierrc').semi, typeof config('Gruntfile'), lib);
