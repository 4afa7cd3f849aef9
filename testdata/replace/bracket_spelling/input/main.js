const m = require('./m');
console.log(m['answer'], m.question, m.other);
