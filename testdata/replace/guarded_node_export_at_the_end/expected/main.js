import validator from './validator.js';
console.log(validator.isEmail('a@b.c'), validator.isEmail('nope'));
