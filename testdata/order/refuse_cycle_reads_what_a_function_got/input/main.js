const a = require('./a'); const b = require('./b');
console.log(b.note, a.f.note);
