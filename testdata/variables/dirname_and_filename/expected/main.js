import fs from 'fs';
import path from 'path';
import * as where from './views/where.js';

const template = fs.readFileSync(import.meta.dirname + '/views/page.txt', 'utf8');
const again = fs.readFileSync(path.join(import.meta.dirname, 'views', 'page.txt'), 'utf8');
const third = fs.readFileSync(`${import.meta.dirname}/views/page.txt`, 'utf8');

console.log(template.trim(), again === template, third === template);
console.log(path.basename(import.meta.filename).replace(/\.c?js$/, ''), path.dirname(import.meta.filename) === import.meta.dirname);
console.log({ __dirname: import.meta.dirname }.__dirname === import.meta.dirname, where.name);
