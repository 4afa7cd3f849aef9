import Entry from './lib/entry.js';
console.log(new Entry('a').next().name, new Entry('b').next() instanceof Entry);
