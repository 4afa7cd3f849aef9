const cat = require('./cat');
console.log(cat.help());
console.log(require('./ann').seen);
