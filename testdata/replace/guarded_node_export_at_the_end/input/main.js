const validator = require('./validator');
console.log(validator.isEmail('a@b.c'), validator.isEmail('nope'));
