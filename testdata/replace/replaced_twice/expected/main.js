import thing from './thing.js';
console.log(thing.name, thing.extra, thing.more);
