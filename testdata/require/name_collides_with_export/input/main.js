const format = require('./format');
console.log(format.date(new Date(0)), format.format('x'));
