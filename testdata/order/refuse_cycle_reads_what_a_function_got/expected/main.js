import a from './a.js'; import b from './b.js';
console.log(b.note, a.f.note);
