import all from './all.js';

console.log(all.one, all.two, all.three, all.shared);
