const m = require('./m');
console.log(m.first, m.second, m.third);
