import data from './data.json' with { type: 'json' };
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { list } = data;
const n = list.length;
require('./patch');
console.log(n, list.length);
