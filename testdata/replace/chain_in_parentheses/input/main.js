const parse = require('./parser');
console.log(parse('((a)'), parse.TOKENS.close);
