import Pack from './pack.js';
import { Parser } from './parse.js';

var pack = Pack({ mode: 'fast' });
console.log(pack instanceof Pack, pack.add('a').entries.length, new Pack().props);
console.log(Parser('one two').words, typeof globalThis.entries, typeof globalThis.words);
