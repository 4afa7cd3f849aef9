import thing from './thing.js';
console.log(thing.visible, thing.lost);
